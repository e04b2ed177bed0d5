import type { MetricCourse, OnePage, TargetVerdict } from '@ratchet/contract'

/** A judged lap for tests: one metric, everything that stands beside it, and everybody by name. */
export const metricId = '01900000-0000-7000-8000-000000000001'
const named = { metricId, metricName: 'Wi-Fi tickets', unit: 'tickets' }
const owner = { role: 'owner', name: 'Amara Diallo' } as const
const reader = { role: 'second_reader', name: 'Jonas Weber' } as const
const at = '2026-07-21T09:00:00.000Z'
const limits = { lower: 60, mean: 80, upper: 100 }
const after = { lower: 20, mean: 30, upper: 40 }

const judged: TargetVerdict = {
  ...named,
  targetId: '01900000-0000-7000-8000-000000000002',
  direction: 'decrease',
  period: 'week',
  code: 'improved_target_met',
  engineVersion: 'verdict-v2',
  baselineCount: 16,
  followupCount: 12,
  followupPlanned: 12,
  pointsShort: null,
  enoughOn: null,
  baseline: limits,
  current: after,
  difference: { value: -50, low: -55, high: -45, level: 0.95 },
  smallestDetectable: 8,
  lateStepPeriods: null,
  assurance: 'consistent_pass',
  signals: [],
  warnings: [],
  otherDate: null,
  evidence: { log10: 9, confirmed: true },
  lean: null,
  label: 'met',
  targetValue: 40,
  gapClosed: 1.25,
}

export const course: MetricCourse = {
  ...named,
  direction: 'decrease',
  period: 'week',
  points: [80, 82, 78, 31, 29, 30].map((value, index) => ({
    periodStart: `2026-0${index < 3 ? 4 : 5}-${String(6 + 7 * (index % 3)).padStart(2, '0')}`,
    position: index,
    value,
    phase: index < 3 ? 'baseline' : 'followup',
    signal: null,
  })),
  segments: [
    { name: 'baseline', from: '2026-04-06', to: '2026-04-20', limits },
    { name: 'followup', from: '2026-05-06', to: '2026-05-20', limits: after },
  ],
  target: 40,
  goLiveOn: '2026-04-27',
  judgingOn: '2026-07-20',
  judged: true,
  hollow: [],
  changes: [{ on: '2026-05-04', title: 'Alerts switched on', sentence: null }],
}

export const samplePage: OnePage = {
  madeAt: at,
  workspaceName: 'University',
  sentence: 'Faster help in exam periods',
  status: 'sustaining',
  lapNumber: 1,
  owner,
  steps: [],
  vision: {
    statement: 'Help comes while it still helps.',
    aims: ['Nobody loses study time to technology'],
    stakeholders: [{ name: 'Students', expectation: 'An answer within the hour', met: 'partly' }],
  },
  baselines: [{ ...named, period: 'week', from: '2026-01-05', to: '2026-04-20', count: 16, limits }],
  beside: [
    { kind: 'value_stream', name: 'Help', note: 'Nobody looks at night', workHours: 1.5, waitHours: null },
    { kind: 'feedback', name: 'Survey', note: '', asked: 200, answered: 50, summary: 'It takes too long' },
    {
      kind: 'incidents',
      name: 'Tickets of the spring term',
      note: '',
      from: '2026-01-05',
      to: '2026-04-26',
      total: 1200,
      largest: [
        { name: 'Wi-Fi', count: 800 },
        { name: 'Password', count: 200 },
      ],
      share: 1000 / 1200,
    },
  ],
  unmeasured: null,
  targets: [
    {
      ...named,
      kind: 'relative',
      value: -0.5,
      resolvedValue: 40,
      byOn: '2026-07-20',
      direction: 'decrease',
    },
  ],
  guardrails: [],
  plan: {
    justDoIt: false,
    options: [
      { title: 'Squad', note: '', value: 'high', effort: 'low', risk: 'low', chosen: true, reason: 'Quick' },
      { title: 'Longer hours', note: '', value: null, effort: null, risk: null, chosen: false, reason: '' },
    ],
    actions: [{ title: 'Train', kind: 'train', dueOn: '2026-04-20', doneOn: null, owner }],
    people: 'Two students',
    time: '',
    budget: { amount: 4200, currency: 'EUR' },
    sponsor: { role: 'sponsor', name: 'Noor Aziz' },
    authorised: true,
    predictions: [{ ...named, low: 20, expected: 40, high: 50 }],
    calibration: null,
  },
  changes: [
    { title: 'Squad at work', scope: 'Exam desk', startOn: '2026-04-27', endOn: '2026-05-01' },
    { title: 'Alerts switched on', scope: '', startOn: '2026-05-04', endOn: null },
  ],
  contract: {
    terms: { goLiveOn: '2026-04-27', settlingInPeriods: 1, followupPeriods: 12 },
    judgingOn: '2026-07-20',
    frozenAt: '2026-04-20T09:00:00.000Z',
    pointsKnown: 0,
    engineVersion: 'verdict-v2',
    hash: 'c'.repeat(64),
    kinds: { [metricId]: 'count' },
  },
  amendments: [],
  verdict: {
    standing: 'deciding',
    asOf: '2026-07-20',
    computedAt: at,
    engineVersion: 'verdict-v2',
    overall: 'there',
    targets: [judged],
    guardrails: [],
    warnings: [],
    contractHash: 'c'.repeat(64),
    inputsHash: 'd'.repeat(64),
  },
  forecasts: [
    {
      metricName: 'Wi-Fi tickets',
      unit: 'tickets',
      low: 20,
      expected: 40,
      high: 50,
      actual: 30,
      ratio: 1.25,
    },
  ],
  reading: { by: reader, at, comment: 'I see it, too.' },
  decision: {
    decision: 'adopt',
    reason: 'It works',
    lesson: 'Alerts came first',
    actualValue: 'Fewer calls at night',
    actualCost: { amount: 3900, currency: 'EUR' },
    noFeedbackReason: '',
    by: owner,
    at,
  },
  ending: null,
  abandonment: null,
  momentum: {
    standardised: [{ what: 'Squad each term', kind: 'procedure' }],
    processOwner: { role: 'process_owner', name: 'Piet Maas' },
    acceptedAt: at,
    followUps: [{ sentence: 'Roaming drops calls' }],
    noFollowUpReason: '',
  },
  watch: [{ number: 1, dueOn: '2026-08-31', ranAt: null, results: null }],
  courses: [course],
  chain: { position: '120', hash: 'e'.repeat(64) },
}

/** A lap without a series: no metric, no contract, an end on proofs. */
export const unprovenPage: OnePage = {
  ...samplePage,
  status: 'done_unproven',
  baselines: [],
  beside: [],
  unmeasured: {
    reason: 'Two outages a year make no series',
    goal: { statement: 'Somebody new restores it alone', byOn: '2026-06-01' },
  },
  targets: [],
  plan: { ...samplePage.plan, predictions: [] },
  contract: null,
  verdict: null,
  forecasts: [],
  reading: null,
  decision: null,
  ending: {
    proofs: ['The runbook', 'A drill without help'],
    reading: { by: reader, at, comment: 'I tried it.' },
    decision: {
      decision: 'adapt',
      reason: 'The last page is missing',
      lesson: 'Write it with those who will read it',
      actualValue: '',
      actualCost: null,
      noFeedbackReason: 'The night shift changed',
      by: owner,
      at,
    },
  },
  watch: [],
  courses: [],
}
