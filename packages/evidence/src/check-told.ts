import type { EvidencePack, PackEvent } from '@ratchet/contract'
import { isShown } from './check-chain.ts'
import { type Difference, differences } from './differences.ts'

type Shown = Extract<PackEvent, { id: string }>

/** What the history must tell of a fact: an operation, at a moment, with these fields. */
interface Told {
  path: string
  operation: string
  at: string
  subjectId: string
  fields: Record<string, unknown>
}

/**
 * Whether the history tells the facts of the pack: freezing, amending, judging, reading, deciding, watching. A fact
 * that was changed everywhere else still has its event, and an event that was taken away leaves its fact alone.
 */
export function checkTold(pack: EvidencePack): Difference[] {
  const events = pack.chain.events.filter(isShown)
  return [...factsOf(pack), ...correctionsOf(pack)].flatMap((told) => compare(told, events))
}

function compare({ path, operation, at, subjectId, fields }: Told, events: readonly Shown[]): Difference[] {
  const same = events.filter(
    (event) => event.operation === operation && event.at === at && event.subjectId === subjectId,
  )
  if (same.length === 0) {
    return [
      { path, expected: `an event “${operation}” of ${at}`, found: 'none', says: 'the history tells it' },
    ]
  }
  const found = same.map((event) => {
    const after = new Map(event.changes.map(({ field, after: value }) => [field, value]))
    return Object.entries(fields).flatMap(([field, value]) =>
      // Amendments of before say no hash.
      field === 'contractHash' && !after.has(field)
        ? []
        : differences(after.get(field), value, path, `the history’s “${field}” of ${operation}`),
    )
  })
  return found.find((differing) => differing.length === 0) ?? found[0] ?? []
}

function factsOf({ improvement, contract, verdicts, readings, verification, watch }: EvidencePack): Told[] {
  const about = { subjectId: improvement.id }
  return [
    ...contract.map((revision, index) =>
      index === 0
        ? {
            ...about,
            path: 'contract[0]',
            operation: 'freeze-contract',
            at: revision.frozenAt,
            fields: {
              contract: {
                ...revision.content.terms,
                judgingOn: revision.content.judgingOn,
                hash: revision.hash,
              },
            },
          }
        : {
            ...about,
            path: `contract[${index}]`,
            operation: 'amend-contract',
            at: revision.frozenAt,
            fields: {
              contract: revision.content.terms,
              contractHash: revision.hash,
              reason: revision.reason,
            },
          },
    ),
    ...verdicts.map((verdict, index) => ({
      ...about,
      path: `verdicts[${index}]`,
      operation: 'judge-lap',
      at: verdict.computedAt,
      fields: {
        // Only what changed is told: a verdict after an amendment that says the same again has no such field.
        ...(index === 0 || verdicts[index - 1]?.overall !== verdict.overall
          ? { verdict: verdict.overall }
          : {}),
        standing: verdict.standing,
        inputsHash: verdict.inputsHash,
      },
    })),
    ...readings.map((reading, index) => ({
      ...about,
      path: `readings[${index}]`,
      operation: 'read-verdict',
      at: reading.at,
      fields: { secondReading: reading.comment },
    })),
    ...(verification
      ? [
          {
            ...about,
            path: 'verification',
            operation: 'verify-outcome',
            at: verification.at,
            fields: {
              verification: verification.overall,
              decision: verification.decision,
              reason: verification.reason,
            },
          },
        ]
      : []),
    ...watch.flatMap(({ number, ranAt, results }, index) =>
      ranAt === null
        ? []
        : {
            ...about,
            path: `watch[${index}]`,
            operation: 'run-watch-check',
            at: ranAt,
            fields: { watchCheck: number, results },
          },
    ),
  ]
}

/** Corrections of measurements are told one by one; first measurements and files only by their sum. */
function correctionsOf({ data }: EvidencePack): Told[] {
  return data.flatMap(({ metricId, exclusions }, index) =>
    exclusions.map((exclusion, place) => ({
      path: `data[${index}].exclusions[${place}]`,
      operation: 'exclude-measurement',
      at: exclusion.at,
      subjectId: metricId,
      fields: {
        exclusion: {
          periodStart: exclusion.periodStart,
          excluded: exclusion.excluded,
          reason: exclusion.reason,
        },
      },
    })),
  )
}
