import { forbidden, type Scope } from '../../foundation/index.ts'
import { insertVersionsOf, type NewVersion } from '../measurements-store.ts'
import { refuseArchived } from '../record-measurements.ts'
import type { CurrentMeasurement } from '../series.ts'
import type { AskedPeriods } from './answer-batch.ts'
import { type KeptPeriod, standingOf } from './batch-store.ts'
import { framesOf } from './due-periods.ts'
import { nextVersions } from './next-versions.ts'
import { onceEach } from './once-each.ts'
import { importBehind } from './ticket-periods-store.ts'

type Import = Awaited<ReturnType<typeof importBehind>>

/**
 * Append the versions that computed periods bring, and say for each metric what changed.
 *
 * @param computed one for each metric, by its own date
 * @returns by metric, how many periods' measurement is new, other, or gone; metrics without any are missing
 * @throws precondition_failed when an archived metric would change
 */
export async function appendComputed(
  scope: Scope,
  computed: readonly (AskedPeriods & { periods: readonly KeptPeriod[] })[],
  importId: string | undefined,
): Promise<Map<string, number>> {
  const standing = await standingOf(
    scope,
    computed.flatMap(({ periods }) => periods),
    framesOf(computed.map(({ plan }) => plan)),
  )
  const imports = onceEach<Promise<Import>>()
  const rows = new Map<string, (NewVersion & { metricId: string })[]>()
  const changed = new Map<string, number>()
  for (const { plan, periods } of computed) {
    const { metric, query } = plan
    const known = standing.get(metric.id) ?? []
    const versions = nextVersions([...periods, ...goneOf(plan.frame, known)], known)
    if (versions.length === 0) continue
    refuseArchived(metric)
    const from = await imports(query.sourceId, () => importBehind(scope, query.sourceId, importId))
    const reason = from
      ? `Computed from tickets after the import of ${from.file_name}`
      : 'Computed from tickets'
    const author = authorBehind(scope, from)
    const written = versions.map((version) => ({
      ...version,
      metricId: metric.id,
      reason,
      importId: from?.id ?? null,
    }))
    rows.set(author, (rows.get(author) ?? []).concat(written))
    changed.set(metric.id, versions.length)
    recordComputation(scope, metric.id, versions, from)
  }
  for (const [author, versions] of rows) await insertVersionsOf(scope, versions, author)
  return changed
}

/** Measurements of periods that no ticket reaches any more. */
function goneOf(frame: AskedPeriods['due'], standing: readonly CurrentMeasurement[]) {
  const [first, last] = [frame[0]?.periodStart, frame.at(-1)?.periodStart]
  return standing
    .filter(({ periodStart: on }) => first === undefined || last === undefined || on < first || on > last)
    .map(({ periodStart }) => ({ ...unknown, periodStart }))
}

const unknown = { hollow: 'not_known_yet' as const, value: null, denominator: null }

function authorBehind(scope: Scope, from: Import): string {
  const author = scope.actor.memberId ?? from?.created_by
  if (author !== undefined) return author
  throw forbidden('A measurement needs an author who is a member. Nothing was saved.')
}

function recordComputation(
  scope: Scope,
  metricId: string,
  versions: readonly CurrentMeasurement[],
  from: Import,
): void {
  const days = versions.map(({ periodStart }) => periodStart).sort()
  const computation = {
    import: from ? { id: from.id, fileName: from.file_name } : null,
    changed: versions.length,
    first: days[0],
    last: days.at(-1),
  }
  scope.record({ kind: 'metric', id: metricId, after: { computation } })
}
