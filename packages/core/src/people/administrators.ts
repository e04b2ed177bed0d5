import { conflict } from '../foundation/index.ts'

/**
 * Somebody must be able to open the settings: the last administrator can be neither demoted nor archived.
 *
 * @param administratorIds members who are administrators and not archived, before the change
 * @throws OperationError `conflict` when nobody would be left
 */
export function keepAnAdministrator(
  administratorIds: readonly string[],
  memberId: string,
  staysAdministrator: boolean,
): void {
  if (staysAdministrator || administratorIds.some((id) => id !== memberId)) return
  if (!administratorIds.includes(memberId)) return
  throw conflict(
    'last_administrator',
    'This is the last administrator. Nothing was changed; make somebody else administrator first.',
  )
}
