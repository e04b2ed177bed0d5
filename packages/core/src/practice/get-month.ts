import { type MonthMeasure, practice } from '@ratchet/contract'
import { allow, dateIn, inputOf, invalid, query } from '../foundation/index.ts'
import { addPeriods, hasEnded, type SeriesToAnalyse } from '../metrics/index.ts'
import { getWorkspace } from '../people/index.ts'
import { heldOfPlanned } from '../reviews/index.ts'
import { seriesOf } from './measures/get-practice.ts'
import { startOfDay } from './measures/measure-rules.ts'
import { measureDefinitions } from './measures/measures.ts'
import { type KeptMeasure, selectKept } from './measures/store.ts'
import { farthestFromTarget, monthBefore, pointOfMonth, reachedOf } from './month-rules.ts'
import { countMonth, endedBetween } from './month-store.ts'

/** What the practice did in a month, on one page for managers. */
export const getMonth = query({
  name: 'get-month',
  allow: allow.viewers,
  input: inputOf(practice.getMonth),
  run: async (scope, { month }) => {
    const { zone, name } = await getWorkspace(scope)
    const today = dateIn(zone, scope.now)
    const first = `${month}-01`
    if (first > today) throw invalid('month', 'has not begun; there is nothing to tell of it yet')
    const stretch = {
      from: new Date(startOfDay(first, zone)),
      to: new Date(startOfDay(addPeriods('month', first, 1), zone)),
      zone,
    }
    const kept = await selectKept(scope)
    const series = await seriesOf(scope, kept)
    const measures = kept.flatMap((one) => {
      const own = series.get(one.metricId)
      return own ? [measureOfMonth(one, own, month)] : []
    })
    const until = stretch.to < scope.now ? stretch.to : scope.now
    const [meetings] = await heldOfPlanned(scope, [stretch.from, until])
    return {
      page: {
        workspaceName: name,
        month,
        isOver: hasEnded('month', first, today),
        madeAt: scope.now.toISOString(),
        ...(await countMonth(scope, stretch)),
        meetings: meetings ?? { held: 0, planned: 0 },
        ended: await endedBetween(scope, stretch),
        measures,
        uncomfortable: farthestFromTarget(measures),
      },
    }
  },
})

function measureOfMonth(
  { measure, target }: KeptMeasure,
  { metric, points }: SeriesToAnalyse,
  month: string,
): MonthMeasure {
  const value = pointOfMonth(points, month)
  return {
    measure,
    group: measureDefinitions[measure].group,
    unit: metric.unit,
    kind: metric.kind,
    direction: metric.direction,
    value,
    before: pointOfMonth(points, monthBefore(month)),
    target,
    reached: reachedOf(value?.value, target, metric.direction),
  }
}
