import { describe, expect, it, test } from 'vitest'
import { gateRules, gatesOf, pawlAt, stepStates } from './gates.ts'
import type { LapRecord } from './lap-record.ts'

/**
 * The gate rules as the table they are: a lap that wants nothing at a gate, and what the gate wants once one thing is
 * taken away or put otherwise. Where a lap measures nothing over time, steps 2, 3, 5 and 6 have a lane of their own.
 */
const around = { today: '2026-08-01', secondReaderRequired: true, verdictOutdated: false }
const action = { id: 'measuring', ownerId: 'owner', dueOn: '2026-05-01', kind: 'train' }
const told = { ...action, id: 'telling', kind: 'communicate' }
const answer = { met: 'met', comment: '', at: new Date(0), recordedBy: null }
const student = { name: 'Students', kind: 'user', expectation: 'Help' }
const contract = {
  content: { ownerId: 'owner', judgingOn: '2026-07-20', terms: { goLiveOn: '2026-04-27' } },
}

const whole = {
  ownerId: 'owner',
  earlierOwnerIds: [] as string[],
  statement: 'Help comes in time',
  stakeholders: [student],
  baselines: [{ metricId: 'm', statistics: { limits: { mean: 80, lower: 60, upper: 100 } } }],
  beside: [],
  unmeasured: null,
  targets: [{ metricId: 'm', kind: 'relative', value: -0.5 }],
  guardrails: [],
  plan: {
    options: [{ chosen: true, reason: 'It is the cheapest' }],
    actions: [action, told],
    resources: { budget: null },
    authorisation: null,
    justDoIt: false,
    noTrainingReason: '',
    noCommunicationReason: '',
  },
  changes: [{ title: 'Squad', startOn: '2026-04-20', endOn: '2026-04-27' }],
  revisions: [contract],
  verdicts: [{ id: 'verdict' }],
  feedback: [{ stakeholder: student, answer }],
  readings: [{ verdictId: 'verdict', readBy: 'reader' }],
  verification: { decision: 'adopt', readingId: 'reading' },
  proofs: [] as object[],
  proofsHash: 'one',
  proofReadings: [] as object[],
  ending: null as object | null,
  abandonment: null,
  standardised: [{ what: 'Each term' }],
  processOwnerId: 'holder',
  followUps: [{ id: 'next' }],
  noFollowUpReason: '',
  closedAt: new Date(0),
}
/** The same without a series: why, an action that changes it, a goal, changes in place, proofs that somebody read. */
const unmeasured = {
  ...whole,
  baselines: [],
  targets: [],
  revisions: [],
  verdicts: [],
  readings: [],
  verification: null,
  unmeasured: {
    reason: 'Twice a year',
    actionId: 'measuring',
    goal: { statement: 'Alone', byOn: '2026-06-01' },
  },
  proofs: [{ what: 'The runbook' }],
  proofReadings: [{ proofsHash: 'one', readBy: 'reader' }],
  ending: { decision: 'adopt' },
}
type Change = Partial<Record<keyof typeof whole, unknown>>
const asLap = (base: object, change: object = {}) => ({ ...base, ...change }) as unknown as LapRecord
const wanted = (step: number, lap: LapRecord, more: object = {}) =>
  gateRules[step]?.(lap, { ...around, ...more }).map(({ code }) => code)
const plan = (change: object) => ({ plan: { ...whole.plan, ...change } })
const guard = { metricId: 'other' }
const undecided = { verification: null }
const open = { ending: null }

const measured: [step: number, change: Change, codes: string[], more?: object][] = [
  [1, { statement: '' }, ['vision_statement']],
  [1, { stakeholders: [] }, ['stakeholders']],
  [1, { statement: '', stakeholders: [] }, ['vision_statement', 'stakeholders']],
  [2, { baselines: [] }, ['baseline']],
  // A picture of the start is welcome beside a baseline; it is none.
  [2, { baselines: [], beside: [{ kind: 'feedback' }] }, ['baseline']],
  [3, { targets: [] }, ['target']],
  [3, { baselines: [] }, ['target_without_baseline']],
  [3, { guardrails: [guard] }, ['target_without_baseline']],
  [
    3,
    { baselines: [{ metricId: 'm', statistics: { limits: { mean: 0 } } }] },
    ['relative_target_without_base'],
  ],
  [
    3,
    { baselines: [{ metricId: 'm', statistics: { limits: { mean: -10 } } }] },
    ['relative_target_without_base'],
  ],
  [4, { ownerId: null }, ['owner']],
  [4, plan({ options: [] }), ['chosen_option']],
  [4, plan({ options: [{ chosen: false, reason: '' }] }), ['chosen_option']],
  [4, plan({ options: [{ chosen: true, reason: '' }] }), ['chosen_reason']],
  [4, plan({ options: [], justDoIt: true }), []],
  [4, { ownerId: null, ...plan({ justDoIt: true }) }, ['owner']],
  [4, plan({ actions: [], justDoIt: true }), ['action']],
  [4, plan({ actions: [{ ...action, dueOn: null }] }), ['action']],
  [4, plan({ actions: [{ ...action, ownerId: null }] }), ['action']],
  [4, plan({ resources: { budget: { amount: 5, currency: 'EUR' } } }), ['budget_authorisation']],
  [4, plan({ resources: { budget: { amount: 0, currency: 'EUR' } } }), []],
  [5, { revisions: [] }, ['contract']],
  [5, {}, ['go_live'], { today: '2026-04-26' }],
  [5, {}, [], { today: '2026-04-27' }],
  [5, { changes: [] }, []],
  [5, plan({ actions: [told] }), ['training']],
  [5, plan({ actions: [action] }), ['communication']],
  [5, plan({ actions: [] }), ['training', 'communication']],
  [5, plan({ actions: [], noTrainingReason: 'They know', noCommunicationReason: 'Nobody notices' }), []],
  [5, plan({ actions: [], justDoIt: true }), ['training', 'communication']],
  [6, { verdicts: [], ...undecided }, ['verdict', 'decision']],
  [6, undecided, ['decision']],
  [6, { ...undecided, readings: [] }, ['second_reader', 'decision']],
  [6, { ...undecided, readings: [] }, ['decision'], { secondReaderRequired: false }],
  [6, { ...undecided, readings: [{ verdictId: 'verdict', readBy: 'owner' }] }, ['second_reader', 'decision']],
  [
    6,
    { ...undecided, readings: [{ verdictId: 'another', readBy: 'reader' }] },
    ['second_reader', 'decision'],
  ],
  [6, { ...undecided, earlierOwnerIds: ['reader'] }, ['second_reader', 'decision']],
  [
    6,
    { ...undecided, revisions: [{ content: { ...contract.content, ownerId: 'reader' } }] },
    ['second_reader', 'decision'],
  ],
  [6, undecided, ['verdict_outdated', 'decision'], { verdictOutdated: true }],
  [6, {}, [], { verdictOutdated: true }],
  [6, { ...undecided, feedback: [] }, ['feedback', 'decision']],
  [6, { ...undecided, feedback: [{ stakeholder: student, answer: null }] }, ['feedback', 'decision']],
  [
    6,
    { ...undecided, feedback: [{ stakeholder: { ...student, expectation: 'Less' }, answer }] },
    ['feedback', 'decision'],
  ],
  [6, { feedback: [] }, []],
  [7, { standardised: [] }, ['standardised']],
  [7, { processOwnerId: null }, ['process_owner']],
  [7, { followUps: [] }, ['follow_up']],
  [7, { followUps: [], noFollowUpReason: 'Nothing is left' }, []],
  [7, { closedAt: null }, ['close']],
  [7, { standardised: [], verification: { decision: 'abandon', readingId: null } }, []],
  [7, { standardised: [], closedAt: null, abandonment: { lesson: 'Too dear' } }, ['close']],
]
const withoutSeries: typeof measured = [
  [2, plan({ actions: [told] }), ['measuring_action']],
  [2, { beside: [{ kind: 'feedback' }], ...plan({ actions: [] }) }, ['measuring_action']],
  [3, { unmeasured: { ...unmeasured.unmeasured, goal: null } }, ['goal']],
  [
    3,
    { unmeasured: { ...unmeasured.unmeasured, goal: null }, targets: whole.targets },
    ['target_without_baseline'],
  ],
  [4, plan({ options: [] }), ['chosen_option']],
  [5, { changes: [] }, ['change']],
  [5, { changes: [{ startOn: '2026-04-20', endOn: null }] }, ['change']],
  [5, {}, ['change_ahead'], { today: '2026-04-26' }],
  [5, plan({ actions: [] }), ['training', 'communication']],
  // A contract ends this lane: from then on the verdict decides.
  [5, { revisions: [contract] }, []],
  [6, { revisions: [contract] }, ['verdict', 'decision']],
  [6, open, ['decision']],
  [6, { ...open, proofs: [] }, ['proofs', 'decision']],
  [6, { ...open, proofReadings: [] }, ['second_reader', 'decision']],
  [6, { ...open, proofReadings: [] }, ['decision'], { secondReaderRequired: false }],
  [6, { ...open, proofReadings: [{ proofsHash: 'older', readBy: 'reader' }] }, ['second_reader', 'decision']],
  [6, { ...open, proofReadings: [{ proofsHash: 'one', readBy: 'owner' }] }, ['second_reader', 'decision']],
  [6, { ...open, feedback: [] }, ['feedback', 'decision']],
  [7, { followUps: [] }, ['follow_up']],
]

describe.each([
  ['a measured lap', whole, measured],
  ['a lap without a series', unmeasured, withoutSeries],
] as const)('%s', (_, base, rows) => {
  it.each([1, 2, 3, 4, 5, 6, 7])('passes gate %i when nothing is missing', (step) => {
    expect(wanted(step, asLap(base))).toEqual([])
  })
  it.each(rows.map(([step, change, codes, more]) => [step, change, codes, more ?? {}] as const))(
    'at gate %i with %j wants %j (%j)',
    (step, change, codes, more) => {
      expect(wanted(step, asLap(base, change), more)).toEqual(codes)
    },
  )
})

test('every rule of the table has a row in which it refuses', () => {
  const said = new Set([...measured, ...withoutSeries].flatMap(([, , codes]) => codes))
  expect([...said].sort()).toEqual(
    [
      ...['action', 'baseline', 'budget_authorisation', 'change', 'change_ahead', 'chosen_option'],
      ...['chosen_reason', 'close', 'communication', 'contract', 'decision', 'feedback', 'follow_up'],
      ...['go_live', 'goal', 'measuring_action', 'owner', 'process_owner', 'proofs'],
      ...['relative_target_without_base', 'second_reader', 'stakeholders', 'standardised', 'target'],
      ...['target_without_baseline', 'training', 'verdict', 'verdict_outdated', 'vision_statement'],
    ].sort(),
  )
})

describe('all seven', () => {
  const gates = (base: object, change: object = {}) => gatesOf(asLap(base, change), around)
  it.each([whole, unmeasured])('are passed by a whole lap', (base) => {
    expect(gates(base).every(({ passed }) => passed)).toBe(true)
  })
  it('are passed only as far as every gate before is, however much evidence stands behind', () => {
    for (const base of [whole, unmeasured]) {
      const found = gates(base, { statement: '' })
      expect(found.some(({ passed }) => passed)).toBe(false)
      expect(stepStates(asLap(base, { statement: '' }), found)[0]).toBe('missing')
    }
  })
  it('show a step as amended while its contract has been, and as open where nothing stands behind', () => {
    const amended = { revisions: [contract, contract] }
    expect(stepStates(asLap(whole, amended), gates(whole, amended))[4]).toBe('amended')
    const early = {
      ...unmeasured,
      unmeasured: null,
      changes: [],
      proofs: [],
      followUps: [],
      standardised: [],
    }
    expect(stepStates(asLap(early, plan({ options: [], actions: [] })), gates(early))[1]).toBe('open')
  })
  it.each([
    ['held', 7],
    ['none', 7],
    ['running', 6],
    ['lost', 6],
  ] as const)('a watch that is %s lets the pawl hold at %i', (watch, at) => {
    expect(pawlAt(gates(whole), watch)).toBe(at)
    expect(pawlAt(gates(whole, { targets: [] }), watch)).toBe(2)
  })
})
