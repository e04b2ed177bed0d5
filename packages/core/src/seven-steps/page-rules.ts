import type {
  Improvement,
  Lap,
  LapVerdict,
  MetricCourse,
  OnePage,
  PagePerson,
  PersonRef,
} from '@ratchet/contract'
import {
  besideOnPage,
  calibrationOnPage,
  endingOnPage,
  forecastsOnPage,
  type Told,
} from './page-evidence-rules.ts'

type Role = PagePerson['role']
type Names = 'names' | 'roles'

interface Shown {
  workspaceName: string
  improvement: Improvement
  lap: Lap
  courses: MetricCourse[]
  /** Of earlier improvements. */
  calibration: Told
  chain: OnePage['chain']
  madeAt: Date
}

/** A lap as its page says it: no ids of people, no addresses, and roles instead of names where it leaves the house. */
export function onePage(
  { workspaceName, improvement, lap, courses, calibration, chain, madeAt }: Shown,
  names: Names,
): OnePage {
  const person = (role: Role, ref: PersonRef): PagePerson => ({
    role,
    name: names === 'names' ? ref.name : null,
  })
  /** Whoever has a role in this lap keeps it wherever they appear. */
  const somebody = (ref: PersonRef): PagePerson => person(roleOf(ref, improvement, lap), ref)
  const maybe = (role: Role, ref: PersonRef | null) => (ref === null ? null : person(role, ref))
  const { plan, contract, verification, abandonment, momentum } = lap
  const courseOf = (metricId: string) => courses.find((course) => course.metricId === metricId)
  const judged = (metricId: string) => ({
    unit: courseOf(metricId)?.unit ?? '',
    direction: courseOf(metricId)?.direction ?? ('decrease' as const),
  })
  const reading = verification?.reading ?? lap.readings.at(-1) ?? null
  return {
    madeAt: madeAt.toISOString(),
    workspaceName,
    sentence: improvement.sentence,
    status: improvement.status,
    lapNumber: lap.number,
    owner: maybe('owner', improvement.owner),
    steps: lap.steps.map(({ number, state }) => ({ number, state })),
    vision: {
      statement: lap.vision.statement,
      aims: improvement.links.filter(({ kind }) => kind === 'strategic_aim').map(({ name }) => name),
      stakeholders: lap.vision.stakeholders.map(({ name, expectation }) => ({
        name,
        expectation,
        met: metOf(lap, name, expectation),
      })),
    },
    baselines: inOrderOfTargets(lap).map(
      ({ metricId, metricName, unit, period, from, to, count, limits }) => ({
        ...{ metricId, metricName, unit, period, from, to, count, limits },
      }),
    ),
    beside: besideOnPage(lap),
    unmeasured: lap.unmeasured && { reason: lap.unmeasured.reason, goal: lap.unmeasured.goal },
    targets: lap.targets.map(({ metricId, metricName, kind, value, resolvedValue, byOn }) => ({
      ...{ metricId, metricName, kind, value, resolvedValue, byOn },
      ...judged(metricId),
    })),
    guardrails: lap.guardrails.map(({ metricId, metricName, toleratedHarm }) => ({
      ...{ metricId, metricName, toleratedHarm },
      ...judged(metricId),
    })),
    plan: {
      justDoIt: plan.justDoIt,
      options: plan.options,
      actions: plan.actions.map(({ title, kind, dueOn, doneOn, owner }) => ({
        ...{ title, kind, dueOn, doneOn },
        owner: owner && somebody(owner),
      })),
      people: plan.resources.people,
      time: plan.resources.time,
      budget: plan.resources.budget,
      sponsor: maybe('sponsor', plan.resources.sponsor),
      authorised: plan.resources.authorised,
      predictions: plan.predictions.map((prediction) => ({
        ...prediction,
        metricName: courseOf(prediction.metricId)?.metricName ?? '',
        unit: courseOf(prediction.metricId)?.unit ?? '',
      })),
      calibration: calibrationOnPage(lap, calibration),
    },
    changes: lap.changes.map(({ title, scope, startOn, endOn }) => ({ title, scope, startOn, endOn })),
    contract: contract && {
      terms: contract.terms,
      judgingOn: contract.judgingOn,
      frozenAt: contract.frozenAt,
      pointsKnown: contract.pointsKnown,
      engineVersion: contract.engineVersion,
      hash: contract.hash,
      kinds: Object.fromEntries(contract.metrics.map(({ metricId, kind }) => [metricId, kind])),
    },
    amendments: lap.amendments.map(({ kind, at, reason, by, changes }) => ({
      ...{ kind, at, reason },
      by: somebody(by),
      fields: changes.map(({ field }) => field),
    })),
    verdict: withoutId(lap.verdicts.at(-1) ?? lap.interim),
    forecasts: forecastsOnPage(lap),
    reading: reading && { by: person('second_reader', reading.by), at: reading.at, comment: reading.comment },
    decision: verification && {
      decision: verification.decision,
      reason: verification.reason,
      lesson: verification.lesson,
      actualValue: verification.actualValue,
      actualCost: verification.actualCost,
      noFeedbackReason: verification.noFeedbackReason,
      by: somebody(verification.by),
      at: verification.at,
    },
    ending: endingOnPage(lap, person, somebody),
    abandonment: abandonment && { lesson: abandonment.lesson, at: abandonment.at },
    momentum: {
      standardised: momentum.standardised.map(({ what, kind }) => ({ what, kind })),
      processOwner: maybe('process_owner', momentum.processOwner),
      acceptedAt: momentum.acceptedAt,
      followUps: momentum.followUps.map(({ sentence }) => ({ sentence })),
      noFollowUpReason: momentum.noFollowUpReason,
    },
    watch: lap.watch,
    courses,
    chain,
  }
}

function roleOf({ id }: PersonRef, { owner }: Improvement, lap: Lap): Role {
  if (id === owner?.id) return 'owner'
  if (id === lap.momentum.processOwner?.id) return 'process_owner'
  if (id === lap.plan.resources.sponsor?.id) return 'sponsor'
  const readings = [...lap.readings, ...(lap.ending?.readings ?? [])]
  return readings.some(({ by }) => by.id === id) ? 'second_reader' : 'somebody'
}

/** What a stakeholder said to the expectation as it stands. */
const metOf = (lap: Lap, name: string, expectation: string) =>
  lap.feedback.find(({ stakeholder }) => stakeholder.name === name && stakeholder.expectation === expectation)
    ?.answer?.met ?? null

function withoutId(verdict: LapVerdict | null): OnePage['verdict'] {
  if (!verdict) return null
  const { id: _, ...said } = verdict
  return said
}

/** Baselines in the order of the targets and guardrails that they serve, so that a page reads the same from step to step. */
function inOrderOfTargets({ baselines, targets, guardrails }: Lap): Lap['baselines'] {
  const wanted = [...targets, ...guardrails].map(({ metricId }) => metricId)
  const placeOf = (metricId: string) => wanted.indexOf(metricId) + 1 || wanted.length + 1
  return baselines.toSorted(
    (a, b) => placeOf(a.metricId) - placeOf(b.metricId) || a.metricName.localeCompare(b.metricName),
  )
}
