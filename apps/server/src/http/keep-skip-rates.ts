import { type Context, dateIn, OperationError } from '@ratchet/core/foundation'
import { getSkipRates, listSkipMetrics, noteSkipMetric } from '@ratchet/core/learning'
import { addMeasurement, addPeriods, defineMetric, getMetric, getSeries } from '@ratchet/core/metrics'

/**
 * Keep how often each step is left out as seven ordinary metrics, week by week: with charts, limits and *What did a
 * change do?* like any other. Again adds only the weeks that are new. Weeks in which no lap ended have no rate.
 */
export async function keepSkipRates(
  asking: Context,
): Promise<{ metrics: { step: number; metricId: string; added: number }[] }> {
  const known = new Map(
    (await listSkipMetrics(asking, {})).kept.map(({ step, metricId }) => [step, metricId]),
  )
  const { weeks } = await getSkipRates(asking, {})
  const metrics: { step: number; metricId: string; added: number }[] = []
  for (const step of [1, 2, 3, 4, 5, 6, 7]) {
    const metricId = await keptAs(asking, step, known.get(step) ?? (await begin(asking, step)))
    const { metric } = await getMetric(asking, { metricId })
    const there = new Set(
      (await getSeries(asking, { metricId })).points.map(({ periodStart }) => periodStart),
    )
    const today = dateIn(metric.zone, asking.clock())
    let added = 0
    for (const { weekOn, laps, skipped } of weeks) {
      if (laps === 0 || there.has(weekOn) || addPeriods('week', weekOn, 1) > today) continue
      if (await measured(asking, metricId, weekOn, skipped[step - 1] ?? 0, laps)) added += 1
    }
    metrics.push({ step, metricId, added })
  }
  return { metrics }
}

async function begin(asking: Context, step: number): Promise<string> {
  const { metric } = await defineMetric(asking, {
    name: `Laps that left out step ${step}`,
    description: `Of the laps that ended in a week, how many left nothing behind at step ${step}. Kept by the learning room; it counts records, not people.`,
    ...{ unit: '%', direction: 'decrease', kind: 'proportion', period: 'week' },
    source: 'history of improvements',
  })
  return metric.id
}

/** The metric that stands for the step from now on: of two who begin at once, the first one's. */
async function keptAs(asking: Context, step: number, metricId: string): Promise<string> {
  const { kept } = await noteSkipMetric(asking, { step, metricId })
  return kept.find((known) => known.step === step)?.metricId ?? metricId
}

/** Two who ask at once add each week once. */
async function measured(asking: Context, metricId: string, on: string, value: number, denominator: number) {
  try {
    await addMeasurement(asking, { metricId, on, value, denominator })
    return true
  } catch (error) {
    if (error instanceof OperationError && error.reason === 'already_measured') return false
    throw error
  }
}
