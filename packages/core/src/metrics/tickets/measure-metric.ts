import type { Metric, RecordDate, RecordSource, TicketQuery } from '@ratchet/contract'
import { dateIn, forbidden, hashOf, type Scope } from '../../foundation/index.ts'
import { readSource } from '../../source-records/index.ts'
import { currentMeasurements } from '../measurements-store.ts'
import { recordMeasurements } from '../record-measurements.ts'
import { hollowReason, type Known, knownAt } from './maturity.ts'
import { nextVersions } from './next-versions.ts'
import { type FramedPeriod, framePeriods } from './period-frame.ts'
import { periodsToMeasure } from './periods-to-measure.ts'
import { otherAttribution } from './query-rules.ts'
import { openHoursFor } from './service-hours.ts'
import {
  computedFrom,
  daysTouchedSince,
  forgetPeriods,
  importBehind,
  keepComputedFrom,
  keepPeriods,
  type StoredPeriod,
  storedPeriods,
} from './ticket-periods-store.ts'
import { answerPeriods } from './ticket-query-store.ts'

export interface Measured {
  /** Periods whose measurement is new, other, or gone. */
  changed: number
  computed: number
}

/**
 * Bring a ticket metric up to the tickets that are known now: compute what an import or time may have changed, by the
 * metric's own attribution date and by the other one, and append versions where a mature period reads otherwise.
 *
 * @param metric from `lockMetric`
 * @param importId the import that this follows, named in what is written; the latest one when left out
 */
export async function measureMetric(scope: Scope, metric: Metric, importId?: string): Promise<Measured> {
  const query = metric.ticketQuery
  if (query === null) return { changed: 0, computed: 0 }
  const source = await readSource(scope, query.sourceId)
  const known = knownAt(scope.now, source.knownUntil)
  const frame = frameOf(metric, source, known)
  const { openHours, calendar } = await openHoursFor(scope, query, source, known)
  const definition = hashOf({ query, period: metric.period, zone: metric.zone, calendar })
  const before = await computedFrom(scope, metric.id)
  const usable = before?.definition === definition && before.asOf <= known.asOf.toISOString()
  const touched = usable ? await daysTouchedSince(scope, source.id, before.computedAt) : []
  await forgetPeriods(scope, metric.id, usable && frame.length > 0 ? rangeOf(frame) : null)

  const compute = async (attribution: RecordDate): Promise<StoredPeriod[]> => {
    const kept = usable ? byPeriod(await storedPeriods(scope, metric.id, attribution)) : null
    const due = periodsToMeasure(query, frame, kept, touched)
    const answers = await answerPeriods(scope, { query, attribution, asOf: known.asOf, openHours }, due)
    const periods = answers.map((answer, index) => ({
      ...answer,
      hollow: hollowReason(query, due[index]!, answer, known),
    }))
    await keepPeriods(scope, metric.id, attribution, periods)
    return periods
  }
  const own = await compute(query.attribution)
  const other = otherAttribution(query)
  if (other !== null) await compute(other)
  await keepComputedFrom(scope, metric.id, {
    definition,
    asOf: known.asOf.toISOString(),
    computedAt: scope.now.toISOString(),
  })
  return { changed: await append(scope, metric, { query, frame, importId }, own), computed: own.length }
}

/** From the first ticket's period to the last one's: nobody knows whether none came later, or none was exported. */
function frameOf(
  metric: Metric,
  { firstOpenedAt, lastOpenedAt }: RecordSource,
  { asOf }: Known,
): FramedPeriod[] {
  if (firstOpenedAt === null || lastOpenedAt === null) return []
  const last = lastOpenedAt < asOf.toISOString() ? new Date(lastOpenedAt) : asOf
  return framePeriods(metric, dateIn(metric.zone, new Date(firstOpenedAt)), dateIn(metric.zone, last))
}

const rangeOf = (frame: readonly FramedPeriod[]) => ({
  from: frame[0]!.periodStart,
  to: frame.at(-1)!.periodStart,
})

const byPeriod = (periods: readonly StoredPeriod[]) =>
  new Map(periods.map((period) => [period.periodStart, period]))

async function append(
  scope: Scope,
  metric: Metric,
  {
    query,
    frame,
    importId,
  }: {
    query: TicketQuery
    frame: readonly FramedPeriod[]
    importId: string | undefined
  },
  computed: readonly StoredPeriod[],
): Promise<number> {
  const standing = await currentMeasurements(scope, metric.id)
  const inFrame = new Set(frame.map(({ periodStart }) => periodStart))
  const gone = standing
    .filter(({ periodStart }) => !inFrame.has(periodStart))
    .map(({ periodStart }) => ({ ...unknown, periodStart }))
  const versions = nextVersions([...computed, ...gone], standing)
  if (versions.length === 0) return 0
  const from = await importBehind(scope, query.sourceId, importId)
  const reason = from
    ? `Computed from tickets after the import of ${from.file_name}`
    : 'Computed from tickets'
  const author = scope.actor.memberId ?? from?.created_by
  if (author === undefined) {
    throw forbidden('A measurement needs an author who is a member. Nothing was saved.')
  }
  await recordMeasurements(
    scope,
    metric,
    versions.map((version) => ({ ...version, reason, importId: from?.id ?? null })),
    author,
  )
  const days = versions.map(({ periodStart }) => periodStart).sort()
  scope.record({
    kind: 'metric',
    id: metric.id,
    after: {
      computation: {
        import: from ? { id: from.id, fileName: from.file_name } : null,
        changed: versions.length,
        first: days[0],
        last: days.at(-1),
      },
    },
  })
  return versions.length
}

const unknown = { hollow: 'not_known_yet' as const, value: null, denominator: null }
