import type { Missing, StepState } from '@ratchet/contract'
import { unheardStakeholders } from './feedback-rules.ts'
import {
  contractInForce,
  inPlaceOn,
  isWithoutSeries,
  type LapRecord,
  latestVerdict,
  type StoredProofReading,
} from './lap-record.ts'
import { isAuthorised, type StoredPlan } from './stored-plan.ts'

/** What the gates must know beside the lap itself. */
export interface Surroundings {
  today: string
  secondReaderRequired: boolean
  /** The stored verdict no longer follows from the data as they stand. */
  verdictOutdated: boolean
}

type Rule = (lap: LapRecord, around: Surroundings) => Missing[]

const missing = (step: number, code: string, message: string): Missing => ({ step, code, message })
const unless = (fine: boolean, step: number, code: string, message: string): Missing[] =>
  fine ? [] : [missing(step, code, message)]

/** The exit rule of each step, as a table: what its gate still wants. An empty list opens it. */
export const gateRules: Record<number, Rule> = {
  1: (lap) => [
    ...unless(
      lap.statement !== '',
      1,
      'vision_statement',
      'Step 1 has no vision: say what should be true, and for whom.',
    ),
    ...unless(
      lap.stakeholders.length > 0,
      1,
      'stakeholders',
      'Step 1 names no stakeholder with what they expect.',
    ),
  ],
  2: (lap) =>
    lap.unmeasured
      ? unless(
          lap.plan.actions.some(({ id }) => id === lap.unmeasured?.actionId),
          2,
          'measuring_action',
          'Step 2 says that nothing can be measured yet, and the plan holds no action any more that changes it.',
        )
      : unless(
          lap.baselines.length > 0,
          2,
          'baseline',
          'Step 2 has no frozen baseline: choose a window of a metric, or say why nothing can be measured yet.',
        ),
  3: (lap) => [
    ...(lap.unmeasured
      ? unless(
          lap.unmeasured.goal !== null || lap.targets.length > 0,
          3,
          'goal',
          'Step 3 does not say in words what shall be true, and by when.',
        )
      : unless(lap.targets.length > 0, 3, 'target', 'Step 3 has no target with a date.')),
    ...[...lap.targets, ...lap.guardrails]
      .filter((wanted) => !lap.baselines.some((baseline) => baseline.metricId === wanted.metricId))
      .map(() =>
        missing(
          3,
          'target_without_baseline',
          'Step 3 judges a metric that has no frozen baseline in step 2.',
        ),
      ),
    ...lap.targets
      .filter((target) => target.kind === 'relative' && !hasShares(lap, target.metricId))
      .map(() =>
        missing(
          3,
          'relative_target_without_base',
          'Step 3 has a target in per cent of a baseline mean that is not above 0, where a share means nothing: give the value to reach.',
        ),
      ),
  ],
  4: ({ ownerId, plan }) => [
    ...unless(ownerId !== null, 4, 'owner', 'The improvement has no owner: name somebody.'),
    ...(plan.justDoIt ? [] : weighedMissing(plan)),
    ...unless(
      plan.actions.some((action) => action.ownerId !== null && action.dueOn !== null),
      4,
      'action',
      'Step 4 has no action with an owner and a due date.',
    ),
    ...unless(
      isAuthorised(plan),
      4,
      'budget_authorisation',
      'Step 4 spends money that no sponsor has authorised: name the sponsor, and ask for the yes.',
    ),
  ],
  5: (lap, { today }) => {
    const contract = contractInForce(lap)
    if (isWithoutSeries(lap)) return [...changeMissing(lap, today), ...peopleMissing(lap.plan)]
    if (!contract) return [missing(5, 'contract', 'Step 5 has no evidence contract: freeze it at go-live.')]
    const { goLiveOn } = contract.content.terms
    return [
      ...unless(goLiveOn <= today, 5, 'go_live', `The change goes live on ${goLiveOn}.`),
      ...peopleMissing(lap.plan),
    ]
  },
  6: (lap, around) => (isWithoutSeries(lap) ? endingMissing(lap, around) : judgingMissing(lap, around)),
  7: (lap) => {
    if (lap.abandonment || lap.verification?.decision === 'abandon') {
      return unless(lap.closedAt !== null, 7, 'close', 'The lap is not closed yet.')
    }
    return [
      ...unless(lap.standardised.length > 0, 7, 'standardised', 'Step 7 does not say what was standardised.'),
      ...unless(
        lap.processOwnerId !== null,
        7,
        'process_owner',
        'Step 7 names no process owner who holds the gain.',
      ),
      ...unless(
        lap.followUps.length > 0 || lap.noFollowUpReason !== '',
        7,
        'follow_up',
        'Step 7 puts nothing into the backlog and does not say why nothing follows.',
      ),
      ...unless(lap.closedAt !== null, 7, 'close', 'The lap is not closed yet.'),
    ]
  },
}

/** The way of a lap that is judged: verdict, second reader, stakeholders, decision. */
const judgingMissing: Rule = (lap, around) => [
  ...verdictMissing(lap, around),
  ...(lap.verification === null && latestVerdict(lap) ? feedbackMissing(lap) : []),
  ...decisionMissing(lap.verification !== null),
]

/** The way of a lap without a series: proofs, second reader, stakeholders, decision. */
const endingMissing: Rule = (lap, around) => [
  ...(lap.ending === null ? proofsMissing(lap, around) : []),
  ...(lap.ending === null && lap.proofs.length > 0 ? feedbackMissing(lap) : []),
  ...decisionMissing(lap.ending !== null),
]

const decisionMissing = (isDecided: boolean): Missing[] =>
  unless(isDecided, 6, 'decision', 'Step 6 has no decision: adopt, adapt, abandon or keep observing.')

/** Without a contract there is no go-live: the change is in place once the last of its changes has ended. */
function changeMissing(lap: LapRecord, today: string): Missing[] {
  const on = inPlaceOn(lap)
  if (on === null) {
    return [missing(5, 'change', 'Step 5 does not say what was changed, from when to when.')]
  }
  return unless(on <= today, 5, 'change_ahead', `The change is in place on ${on}.`)
}

/** What a lap without a series needs before anybody may decide: something that shows it, read by somebody else. */
export function proofsMissing(lap: LapRecord, around: Surroundings): Missing[] {
  if (lap.proofs.length === 0) {
    return [missing(6, 'proofs', 'Step 6 names nothing that shows that it is done.')]
  }
  return unless(
    !around.secondReaderRequired || proofsReading(lap) !== undefined,
    6,
    'second_reader',
    'Step 6 was not read by a second reader: somebody who is not the owner.',
  )
}

/** A second reading of exactly the proofs that stand there now. */
export const proofsReading = (lap: LapRecord): StoredProofReading | undefined =>
  lap.proofReadings.find(
    ({ proofsHash, readBy }) => proofsHash === lap.proofsHash && mayBeSecondReader(lap, readBy),
  )

/** What the short lane for low effort and low risk leaves out. */
const weighedMissing = ({ options }: StoredPlan): Missing[] => [
  ...unless(
    options.some((option) => option.chosen),
    4,
    'chosen_option',
    'Step 4 has no chosen option.',
  ),
  ...unless(
    options.every((option) => !option.chosen || option.reason !== ''),
    4,
    'chosen_reason',
    'Step 4 does not say why the chosen option was chosen.',
  ),
]

/** A change that nobody was trained for or told about is not in place. */
const peopleMissing = ({ actions, noTrainingReason, noCommunicationReason }: StoredPlan): Missing[] => [
  ...unless(
    noTrainingReason !== '' || actions.some(({ kind }) => kind === 'train'),
    5,
    'training',
    'The plan trains nobody and does not say why nobody needs it.',
  ),
  ...unless(
    noCommunicationReason !== '' || actions.some(({ kind }) => kind === 'communicate'),
    5,
    'communication',
    'The plan tells nobody of the change and does not say why nobody needs to know.',
  ),
]

/** Per cent of a mean of zero is zero, and of a negative mean the other direction. Not asked without a baseline. */
function hasShares(lap: Pick<LapRecord, 'baselines'>, metricId: string): boolean {
  const baseline = lap.baselines.find((found) => found.metricId === metricId)
  return baseline === undefined || baseline.statistics.limits.mean > 0
}

/** Whoever was promised something in step 1 is asked whether it came true; a decision without them says why. */
export const feedbackMissing = (lap: LapRecord): Missing[] =>
  unheardStakeholders(lap).map(({ name }) =>
    missing(6, 'feedback', `Whether “${name}” got what was expected is not known yet.`),
  )

/** What a verification needs before anybody may decide: judged at its date, up to date, read by somebody else. */
export function verdictMissing(lap: LapRecord, around: Surroundings): Missing[] {
  const contract = contractInForce(lap)
  const verdict = latestVerdict(lap)
  if (!verdict) {
    const message =
      contract === null
        ? 'Step 6 has no verdict: nothing was frozen that could be judged.'
        : contract.content.judgingOn > around.today
          ? `Step 6 has no verdict yet: the judging date is ${contract.content.judgingOn}. Looks before it are interim.`
          : 'Step 6 has no verdict: the judging date has come, so compute it.'
    return [missing(6, 'verdict', message)]
  }
  const outdated = unless(
    !around.verdictOutdated || lap.verification !== null,
    6,
    'verdict_outdated',
    'The data or the contract changed after the verdict was computed: compute it again; the old one stays visible.',
  )
  if (!around.secondReaderRequired) return outdated
  // What was decided on stays read, also when the improvement is handed to its reader later.
  const settled = lap.verification !== null && lap.verification.readingId !== null
  const read =
    settled ||
    lap.readings.some((reading) => reading.verdictId === verdict.id && mayBeSecondReader(lap, reading.readBy))
  return [
    ...outdated,
    ...unless(
      read,
      6,
      'second_reader',
      'Step 6 was not read by a second reader: somebody who is not the owner.',
    ),
  ]
}

/** The second reader has owned the improvement neither now, nor at the freezing, nor at any time of this lap. */
export function mayBeSecondReader(lap: LapRecord, memberId: string): boolean {
  const frozenWith = lap.revisions.map((revision) => revision.content.ownerId)
  const owners = [lap.ownerId, ...frozenWith, ...lap.earlierOwnerIds]
  return !owners.includes(memberId)
}

export interface Gate {
  step: number
  missing: Missing[]
  passed: boolean
}

/** All seven gates. One is passed when its rule wants nothing more and every gate before it is passed. */
export function gatesOf(lap: LapRecord, around: Surroundings): Gate[] {
  let open = true
  return Object.entries(gateRules).map(([number, rule]) => {
    const wanted = rule(lap, around)
    open = open && wanted.length === 0
    return { step: Number(number), missing: wanted, passed: open }
  })
}

/** What each step shows. *Missing* is a step that was passed over: later ones hold evidence already. */
export function stepStates(lap: LapRecord, gates: Gate[]): StepState[] {
  const lastWithEvidence = gates.reduce((last, { step }) => (hasEvidence(lap, step) ? step : last), 0)
  return gates.map(({ step, passed, missing }) => {
    if (step === 5 && lap.revisions.length > 1 && missing.length === 0) return 'amended'
    if (passed) return 'done'
    return missing.length > 0 && step < lastWithEvidence ? 'missing' : 'open'
  })
}

function hasEvidence(lap: LapRecord, step: number): boolean {
  const evidence: Record<number, boolean> = {
    1: lap.statement !== '' || lap.stakeholders.length > 0,
    2: lap.baselines.length > 0 || lap.beside.length > 0 || lap.unmeasured !== null,
    3: lap.targets.length > 0 || lap.unmeasured?.goal != null,
    4: lap.plan.options.length > 0 || lap.plan.actions.length > 0,
    5: lap.revisions.length > 0 || lap.changes.length > 0,
    6: lap.verdicts.length > 0 || lap.proofs.length > 0,
    7: lap.standardised.length > 0 || lap.followUps.length > 0,
  }
  return evidence[step] ?? false
}

/**
 * The last step that cannot slip back: the last passed gate without a hole before it. Step 7 holds only once its
 * watch has ended well, or where there is nothing to watch.
 */
export function pawlAt(gates: Gate[], watch: 'none' | 'running' | 'held' | 'lost'): number {
  const passed = gates.filter((gate) => gate.passed).length
  return passed === 7 && (watch === 'running' || watch === 'lost') ? 6 : passed
}
