import {
  type ExperimentDraft,
  type ExperimentInput,
  type ExperimentStart,
  experimentDefaults,
  type Metric,
  reviews,
} from '@ratchet/contract'
import { planFollowup } from '@ratchet/statistics'
import { answerImprovement, capture, readImprovement, updateImprovement } from '../backlog/index.ts'
import {
  allow,
  dateIn,
  inputOf,
  operation,
  preconditionFailed,
  query,
  type Scope,
} from '../foundation/index.ts'
import { addPeriods, categorySeries, defineMetric, readSeries } from '../metrics/index.ts'
import { getWorkspace } from '../people/index.ts'
import { freezeBaseline, openLap, setTargets } from '../seven-steps/index.ts'

/** A baseline that weekdays can be told from: two of each, and a margin. */
const fewestDays = 21

/** What the smallest experiment on a category would rest on, with the earliest honest judging date. Stores nothing. */
export const draftExperiment = query({
  name: 'draft-experiment',
  allow: allow.contributors,
  input: inputOf(reviews.draftExperiment),
  run: async (scope, input) => ({ draft: await draft(scope, input, true) }),
})

/** @param planned how long it takes is simulated, which takes a second; who begins has seen it */
async function draft(scope: Scope, input: ExperimentInput, planned: boolean): Promise<ExperimentDraft> {
  const { sourceId, attribute, value } = input
  const { zone } = await getWorkspace(scope)
  const { weeks } = input
  const window = await categorySeries(scope, sourceId, { attribute, weeks, zone })
  const own = window?.categories.find((category) => category.value === value)
  if (!window || !own) {
    throw preconditionFailed(
      'no_such_category',
      `No ticket of these weeks has “${value}” as ${attribute}. Nothing was started; choose a category that tickets carry.`,
    )
  }
  const counts = own.days.map(({ count }) => count)
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length)
  const wanted = mean * input.reduction
  const refusal =
    counts.length < fewestDays
      ? `Only ${counts.length} days of it are over and nearly all closed; a baseline needs ${fewestDays} to tell the weekdays apart.`
      : null
  const { periodsNeeded } =
    planned && refusal === null && wanted > 0
      ? planFollowup({
          baseline: counts,
          positions: own.days.map(({ position }) => position),
          change: -wanted,
          seasonPeriod: experimentDefaults.season,
        })
      : { periodsNeeded: null }
  const goLiveOn = addPeriods('day', dateIn(zone, scope.now), 1)
  return {
    metricName: `${value} tickets`,
    baselineFrom: window.from,
    baselineTo: window.to,
    days: counts.length,
    mean,
    target: mean - wanted,
    daysNeeded: periodsNeeded,
    earliestJudgingOn: periodsNeeded === null ? null : addPeriods('day', goLiveOn, periodsNeeded),
    refusal,
  }
}

/**
 * Start a small experiment on a category: an accepted improvement, a metric that counts the category by day with the
 * season of the week, a lap with its baseline frozen and its target set. All by the ordinary operations, in one
 * transaction: it stands whole, or nothing does.
 */
export const startExperiment = operation({
  name: 'start-experiment',
  allow: allow.contributors,
  input: inputOf(reviews.startExperiment),
  run: (scope, input) => begin(scope, input),
})

async function begin(scope: Scope, input: ExperimentStart) {
  const { sourceId, attribute, value, sentence } = input
  const { target, refusal, metricName, baselineFrom, baselineTo } = await draft(
    scope,
    {
      sourceId,
      attribute,
      value,
      reduction: input.reduction,
      weeks: input.weeks,
    },
    false,
  )
  if (refusal) throw preconditionFailed('too_few_days', `${refusal} Nothing was started.`)
  const { teamId } = input
  const { id } = await capture(scope, {
    sentence,
    description: input.description,
    teamId,
    followsUp: null,
  })
  await answerImprovement.within(scope, { id, kind: 'accept', reason: `Found by the trend of ${value}.` })
  const ownerId = input.ownerId ?? scope.actor.memberId
  const { version } = await readImprovement(scope, id)
  await updateImprovement.within(scope, { id, version, ownerId })
  const metric = await metricFor(scope, { ...input, metricName, teamId })
  const { lap } = await openLap.within(scope, { improvementId: id })
  const frozen = await freezeBaseline.within(scope, {
    lapId: lap.id,
    version: lap.version,
    metricId: metric.id,
    from: baselineFrom,
    to: baselineTo,
  })
  const days = experimentDefaults.followupDays
  await setTargets.within(scope, {
    lapId: lap.id,
    version: frozen.lap.version,
    targets: [
      {
        metricId: metric.id,
        kind: 'absolute',
        value: Math.round(target * 100) / 100,
        byOn: addPeriods('day', dateIn(metric.zone, scope.now), days + 1),
      },
    ],
    guardrails: [],
  })
  return { improvementId: id, lapId: lap.id, metricId: metric.id }
}

async function metricFor(
  scope: Scope,
  {
    sourceId,
    attribute,
    value,
    metricName,
    teamId,
  }: ExperimentStart & { metricName: string; teamId: string | null },
): Promise<Metric> {
  const { metric } = await defineMetric.within(scope, {
    name: metricName,
    direction: 'decrease',
    period: 'day',
    season: experimentDefaults.season,
    teamId,
    source: `Trend review: ${attribute}`,
    ticketQuery: {
      sourceId,
      measure: { kind: 'count' },
      filter: [{ attribute, test: 'one_of', values: [value] }],
      attribution: 'opened',
    },
  })
  return (await readSeries(scope, metric.id)).metric
}
