import {
  type BeforeAndAfter,
  type HollowPeriod,
  type Metric,
  type MetricVerdict,
  sevenSteps,
} from '@ratchet/contract'
import { judgeMetric } from '@ratchet/evidence'
import { ENGINE_VERSION, engines } from '@ratchet/statistics'
import { allow, inputOf, invalid, query, type Scope } from '../foundation/index.ts'
import {
  addPeriods,
  countedPoints,
  firstWholePeriodOnOrAfter,
  periodEndOf,
  periodStartOf,
  positionOf,
  readHollowPeriods,
  readNaiveValues,
  readSeries,
} from '../metrics/index.ts'
import { otherDateOf } from './evidence.ts'
import type { FrozenPoint } from './lap-record.ts'
import { lastYearOf } from './last-year.ts'
import { lookCourse } from './look-course.ts'

type Windows = BeforeAndAfter['windows']

/**
 * What a change did to one metric, judged in passing with the engine that new contracts freeze. The windows are chosen
 * with the data known, so it says of itself that it is only a look: it opens no gate and is stored nowhere.
 */
export const compareBeforeAndAfter = query({
  name: 'compare-before-and-after',
  allow: allow.viewers,
  input: inputOf(sevenSteps.compareBeforeAndAfter),
  run: async (scope, { metricId, engine = ENGINE_VERSION, ...asked }): Promise<{ look: BeforeAndAfter }> => {
    if (!Object.hasOwn(engines, engine)) {
      throw invalid(
        'engine',
        `there is no engine of this name here; known are ${Object.keys(engines).join(', ')}`,
      )
    }
    const { metric, points } = await readSeries(scope, metricId)
    const windows = wholePeriods(metric, asked)
    refuseWrongOrder(windows)
    const counted = countedPoints(points).map(({ periodStart, value }) => ({ periodStart, value }))
    const baseline = within(counted, windows.baselineFrom, windows.baselineTo)
    const followup = within(counted, windows.followupFrom, windows.followupTo)
    const judged = judgeMetric(
      {
        metric: {
          ...metric,
          metricId: metric.id,
          metricName: metric.name,
          followupFrom: windows.followupFrom,
        },
        baseline,
        followup,
        followupPlanned:
          positionOf(metric.period, windows.followupTo) - positionOf(metric.period, windows.followupFrom) + 1,
        otherDate: await otherDateOf(scope, metric, windows),
      },
      engine,
      null,
    )
    const hollow = await readHollowPeriods(scope, metric)
    const verdict = { ...judged, warnings: [...judged.warnings, ...ofTickets(metric), lookOnly] }
    return {
      look: {
        windows,
        verdict,
        course: lookCourse({ metric, points, windows, verdict, hollow }),
        tickets: await ticketSide(scope, metric, windows, hollow),
        lastYear: lastYearOf(metric.period, counted, windows),
      },
    }
  },
})

const lookOnly = { code: 'look_only', params: {} }

/** Counting by a date that open tickets lack is said even where the other date happens to agree. */
const ofTickets = ({ ticketQuery }: Metric): MetricVerdict['warnings'] =>
  ticketQuery === null || ticketQuery.attribution === 'opened'
    ? []
    : [{ code: 'attribution_flatters', params: { date: ticketQuery.attribution } }]

interface Asked {
  baselineFrom: string
  baselineTo: string
  goLiveOn: string
  followupTo: string
  settlingInPeriods: number
}

/** Periods that lie wholly in the windows: a week that go-live cuts through counts for neither side. */
function wholePeriods({ period }: Metric, asked: Asked): Windows {
  const lastWhole = (on: string) => {
    const start = periodStartOf(period, on)
    return periodEndOf(period, on) <= on ? start : addPeriods(period, start, -1)
  }
  return {
    goLiveOn: asked.goLiveOn,
    baselineFrom: firstWholePeriodOnOrAfter(period, asked.baselineFrom),
    baselineTo: lastWhole(asked.baselineTo),
    followupFrom: addPeriods(
      period,
      firstWholePeriodOnOrAfter(period, asked.goLiveOn),
      asked.settlingInPeriods,
    ),
    followupTo: lastWhole(asked.followupTo),
  }
}

/** @throws invalid naming the window that ends before it begins, or a go-live inside the baseline */
function refuseWrongOrder({ baselineFrom, baselineTo, goLiveOn, followupFrom, followupTo }: Windows): void {
  if (baselineTo < baselineFrom) throw invalid('baselineTo', 'the baseline holds no whole period')
  if (goLiveOn <= baselineTo) throw invalid('goLiveOn', 'the change must come after the baseline')
  if (followupTo < followupFrom)
    throw invalid('followupTo', 'no whole period lies between the change and this day')
}

const within = <Point extends FrozenPoint>(points: readonly Point[], from: string, to: string): Point[] =>
  points.filter(({ periodStart }) => periodStart >= from && periodStart <= to)

async function ticketSide(
  scope: Scope,
  metric: Metric,
  { baselineFrom, baselineTo, followupFrom, followupTo }: Windows,
  hollow: readonly HollowPeriod[],
): Promise<BeforeAndAfter['tickets']> {
  if (metric.ticketQuery === null) return null
  const naive = await readNaiveValues(scope, metric)
  const count = (from: string, to: string) =>
    hollow.filter(({ periodStart }) => periodStart >= from && periodStart <= to).length
  return {
    attribution: metric.ticketQuery.attribution,
    hollow: { baseline: count(baselineFrom, baselineTo), followup: count(followupFrom, followupTo) },
    naive: {
      baselineMean: meanOf(within(naive, baselineFrom, baselineTo)),
      followupMean: meanOf(within(naive, followupFrom, followupTo)),
    },
  }
}

const meanOf = (points: readonly FrozenPoint[]): number | null =>
  points.length === 0 ? null : points.reduce((sum, { value }) => sum + value / points.length, 0)
