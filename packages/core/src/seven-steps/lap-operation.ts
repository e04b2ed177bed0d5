import type { Lap } from '@ratchet/contract'
import type { z } from 'zod'
import {
  forbidden,
  isManager,
  type Operation,
  operation,
  preconditionFailed,
  type Rule,
  type Scope,
} from '../foundation/index.ts'
import type { LapRecord } from './lap-record.ts'
import { lockLap, type OpenLap, settleLap, showLap } from './lap-scope.ts'
import { type LapFields, updateLap } from './lap-store.ts'

interface Definition<Input extends z.ZodType<{ lapId: string; version?: number }, object>> {
  name: string
  allow: Rule
  input: Input
  run(scope: Scope, open: OpenLap, input: z.output<Input>): Promise<void>
}

/**
 * A change of a lap: lock it with its improvement, refuse a stale version, change it, then derive gates and status
 * anew. Every write of this room goes through here, so none can forget the status.
 */
export function lapOperation<Input extends z.ZodType<{ lapId: string; version?: number }, object>>(
  definition: Definition<Input>,
): Operation<z.input<Input>, { lap: Lap }> {
  return operation({
    name: definition.name,
    allow: definition.allow,
    input: definition.input,
    run: async (scope, input) => {
      const open = await lockLap(scope, input.lapId, input.version)
      await definition.run(scope, open, input)
      await settleLap(scope, input.lapId)
      return { lap: await showLap(scope, input.lapId) }
    },
  })
}

/** Change fields of the lap and write them into the improvement's history. */
export async function changeLap(
  scope: Scope,
  lap: LapRecord,
  fields: LapFields,
  before: Record<string, unknown>,
  after: Record<string, unknown> = { ...fields },
): Promise<void> {
  await updateLap(scope, lap.id, fields)
  recordOnLap(scope, lap, before, after)
}

/** History of a lap is history of its improvement; the lap's number says which round it was. */
export function recordOnLap(
  scope: Scope,
  lap: LapRecord,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): void {
  scope.record({ kind: 'improvement', id: lap.improvementId, before, after: { lap: lap.number, ...after } })
}

/** @throws precondition_failed once the lap has ended */
export function mustBeOpen(lap: LapRecord): void {
  if (lap.closedAt === null && lap.abandonment === null) return
  throw preconditionFailed(
    'lap_ended',
    `Lap ${lap.number} has ended. Nothing was changed; open the next lap to go on working.`,
  )
}

/** @throws precondition_failed once the evidence contract is frozen: from then on only amendments */
export function mustNotBeFrozen(lap: LapRecord, what: string): void {
  mustBeOpen(lap)
  if (lap.revisions.length === 0) return
  throw preconditionFailed(
    'contract_frozen',
    `${what} was frozen with the evidence contract. Nothing was changed: moving it now would move the goalposts. The terms of the contract can be amended, with a reason that everybody sees.`,
  )
}

/**
 * The owner decides, or a manager.
 *
 * @throws forbidden
 */
export function mustDecide(scope: Scope, lap: LapRecord): void {
  if (isManager(scope.actor) || scope.actor.memberId === lap.ownerId) return
  throw forbidden('The owner of the improvement decides, or a manager. Nothing was changed.')
}
