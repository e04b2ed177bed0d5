import { EvidencePack } from '@ratchet/contract'
import { hashOfInputs } from '@ratchet/statistics'
import { checkChain } from './check-chain.ts'
import { checkTold } from './check-told.ts'
import { checkContract, checkVerdicts, checkWatch } from './check-verdicts.ts'
import { type Difference, differences } from './differences.ts'

export interface PackCheck {
  pack: EvidencePack
  /** Verdicts and checks of the watch that were computed again. */
  recomputed: { verdicts: number; watchChecks: number }
  chain: { shown: number; hidden: number; unchecked: number }
  /** Empty when everything comes out with the same bytes. */
  differences: Difference[]
}

/** The content cannot be read as an evidence pack; `at` names the place. */
export class NoPackError extends Error {
  override readonly name = 'NoPackError'
  readonly at: string

  constructor(at: string, message: string) {
    super(message)
    this.at = at
  }
}

/**
 * Computes everything in an evidence pack again, offline, and says where it differs: verdicts and watch from the data
 * by the contract's own engine, hashes, the chain of events, and whether the history tells the same facts. Pure.
 *
 * @param json parsed content of `evidence.json`
 * @throws NoPackError when it is none, or of a format that this version does not know
 */
export function checkPack(json: unknown): PackCheck {
  const parsed = EvidencePack.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new NoPackError(pathOf(issue?.path ?? []), issue?.message ?? '')
  }
  const pack = parsed.data
  const verdicts = checkVerdicts(pack)
  const watch = checkWatch(pack)
  const { differences: broken, ...chain } = checkChain(pack.chain)
  return {
    pack,
    recomputed: { verdicts: verdicts.recomputed, watchChecks: watch.recomputed },
    chain,
    differences: [
      ...checkContract(pack),
      ...verdicts.differences,
      ...checkVerification(pack),
      ...watch.differences,
      ...checkTold(pack),
      ...broken,
      // Last: it says that something was changed, the others say what.
      ...differences(
        packHashOf(json as object),
        pack.packHash,
        'packHash',
        'hash of everything else in the file',
      ),
    ],
  }
}

/** Over the file as it was read, so that a field which nobody knows is covered, too. */
export function packHashOf(pack: object): string {
  const { packHash: _, ...rest } = pack as { packHash?: unknown }
  return hashOfInputs(rest)
}

/** The decision must stand on a verdict of the pack, read by somebody who did not own the improvement. */
function checkVerification({
  verification,
  verdicts,
  contract,
  readings,
  workspace,
}: EvidencePack): Difference[] {
  if (!verification) return []
  const verdict = verdicts.find(({ id }) => id === verification.verdictId)
  if (!verdict) {
    return [
      {
        path: 'verification.verdictId',
        expected: verdicts.map(({ id }) => id),
        found: verification.verdictId,
        says: 'a verdict of this lap',
      },
    ]
  }
  const owners = contract.map(({ content }) => content.ownerId)
  const { reading } = verification
  const found = differences(
    verdict.overall,
    verification.overall,
    'verification.overall',
    'the verdict’s own answer',
  )
  if (!reading) {
    return workspace.secondReaderRequired
      ? [
          ...found,
          {
            path: 'verification.reading',
            expected: 'a second reading',
            found: null,
            says: 'the rule of this workspace',
          },
        ]
      : found
  }
  const isTold = readings.some(
    ({ verdictId, at, by }) =>
      verdictId === reading.verdictId && at === reading.at && by.id === reading.by.id,
  )
  if (!isTold || reading.verdictId !== verification.verdictId) {
    found.push({
      path: 'verification.reading',
      expected: 'a reading of that verdict',
      found: reading.at,
      says: 'the readings of this lap',
    })
  }
  if (owners.includes(reading.by.id)) {
    found.push({
      path: 'verification.reading.by',
      expected: 'somebody else than the owner',
      found: reading.by.name,
      says: 'the owner in the contract',
    })
  }
  return found
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
