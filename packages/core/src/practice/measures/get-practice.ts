import { type PracticeMeasureView, practice, type Status } from '@ratchet/contract'
import { isOpen } from '../../backlog/index.ts'
import { allow, inputOf, query, type Scope } from '../../foundation/index.ts'
import { analyseSeries, type SeriesToAnalyse, seriesToAnalyseOf } from '../../metrics/index.ts'
import { mostUncomfortable, standingOf } from './measure-rules.ts'
import { measureDefinitions } from './measures.ts'
import { type KeptMeasure, latestMade, selectKept } from './store.ts'

/** Every measure of the practice with its chart, its target and how it stands. */
export const getPractice = query({
  name: 'get-practice',
  allow: allow.viewers,
  input: inputOf(practice.getPractice),
  run: async (scope) => {
    const kept = await selectKept(scope)
    const made = await latestMade(scope)
    const series = await seriesOf(scope, kept)
    const measures = kept.flatMap((one): PracticeMeasureView[] => {
      const own = series.get(one.metricId)
      const last = made.get(one.measure)
      const inHand =
        last && isOpen(last.status as Status)
          ? { improvementId: last.improvementId, sentence: last.sentence }
          : null
      return own ? [{ ...measureView(one, own), inHand }] : []
    })
    const begunAt = kept[0]?.begunAt.toISOString() ?? null
    return { begunAt, measures, uncomfortable: mostUncomfortable(measures) }
  },
})

/** The series of measures, read together. */
export const seriesOf = (scope: Scope, kept: readonly KeptMeasure[]) =>
  seriesToAnalyseOf(
    scope,
    kept.map(({ metricId }) => metricId),
  )

/** A measure as it stands now, without what is done about it. */
export function measureView(
  { measure, target }: KeptMeasure,
  series: SeriesToAnalyse,
): Omit<PracticeMeasureView, 'inHand'> {
  const { metric, points } = series
  const analysis = analyseSeries(series, target === null ? {} : { target })
  const latest = points.findLast(({ excluded }) => excluded === null)
  const { id, name, unit, direction, period, kind, zone } = metric
  return {
    measure,
    group: measureDefinitions[measure].group,
    metric: { id, name, unit, direction, period, kind, zone },
    target,
    latest: latest
      ? {
          periodStart: latest.periodStart,
          value: latest.value,
          numerator: latest.numerator,
          denominator: latest.denominator,
        }
      : null,
    usual: analysis.segments.at(-1)?.centre ?? latest?.value ?? null,
    standing: standingOf(analysis, target, direction),
    analysis,
  }
}
