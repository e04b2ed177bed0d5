import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveStatus, type LapFacts, type StatusFacts } from './derive-status.ts'

const today = '2026-05-18'
const accepted = { kind: 'accept' as const, wakeUpOn: null }
const lap = (facts: Partial<LapFacts>): StatusFacts => ({
  answer: accepted,
  merged: false,
  lap: {
    lapId: 'lap',
    number: 1,
    steps: Array(7).fill('open'),
    pawlAt: 0,
    firstOpenStep: null,
    goLiveOn: '2026-02-02',
    judgingOn: '2026-05-18',
    verification: null,
    abandoned: false,
    watch: 'none',
    ...facts,
  },
})
const there = { overall: 'there' as const }

test.each([
  ['captured and not answered is an idea', { answer: null, merged: false, lap: null }, 'idea'],
  [
    'parked until tomorrow is parked',
    { answer: { kind: 'park', wakeUpOn: '2026-05-19' }, lap: null },
    'parked',
  ],
  [
    'parked until today asks again',
    { answer: { kind: 'park', wakeUpOn: '2026-05-18' }, merged: false, lap: null },
    'idea',
  ],
  [
    'declined stays declined',
    { answer: { kind: 'decline', wakeUpOn: null }, merged: false, lap: null },
    'declined',
  ],
  ['merged hides the answer before it', { answer: accepted, merged: true, lap: null }, 'merged'],
  ['accepted without a lap is accepted', { answer: accepted, merged: false, lap: null }, 'accepted'],
  ['a lap without a vision is at step 1', lap({ firstOpenStep: 1 }), 'step_1'],
  ['a plan that is missing holds at step 4, even with a contract', lap({ firstOpenStep: 4 }), 'step_4'],
  ['no contract is step 5', lap({ goLiveOn: null, judgingOn: null }), 'step_5'],
  ['a go-live ahead is step 5', lap({ goLiveOn: '2026-05-19', judgingOn: '2026-09-01' }), 'step_5'],
  ['live with the judging date ahead is measuring', lap({ judgingOn: '2026-05-19' }), 'measuring'],
  ['on the judging date it is to be judged', lap({}), 'to_be_judged'],
  ['there, verified', lap({ verification: there }), 'verified'],
  ['there, with checks running', lap({ verification: there, watch: 'running' }), 'sustaining'],
  ['there, all checks passed', lap({ verification: there, watch: 'held' }), 'held'],
  ['there, but a check said that it is lost', lap({ verification: there, watch: 'lost' }), 'reopened'],
  ['partly there', lap({ verification: { overall: 'partly_there' }, watch: 'running' }), 'partly_achieved'],
  [
    'a partly gained thing that is lost',
    lap({ verification: { overall: 'partly_there' }, watch: 'lost' }),
    'reopened',
  ],
  ['not there', lap({ verification: { overall: 'not_there' } }), 'not_achieved'],
  ['worse is not achieved', lap({ verification: { overall: 'worse' } }), 'not_achieved'],
  ['abandoned, whatever the verdict', lap({ verification: there, abandoned: true }), 'abandoned'],
] as [string, StatusFacts, string][])('%s', (_, facts, status) => {
  expect(deriveStatus(facts, today)).toBe(status)
})

test('nothing but a verification that says *there* makes it verified, sustaining or held', () => {
  const facts = fc.record({
    answer: fc.constantFrom(null, accepted, { kind: 'decline' as const, wakeUpOn: null }),
    lap: fc.option(
      fc.record({
        firstOpenStep: fc.constantFrom(null, 1, 2, 3, 4),
        goLiveOn: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
        judgingOn: fc.constantFrom(null, '2026-02-01', '2027-02-01'),
        verification: fc.constantFrom(null, there, { overall: 'partly_there' }),
        abandoned: fc.boolean(),
        watch: fc.constantFrom('none', 'running', 'held', 'lost'),
      }),
      { nil: null },
    ),
  })
  fc.assert(
    fc.property(facts, fc.boolean(), ({ answer, lap: partial }, merged) => {
      const built =
        partial === null
          ? { answer, merged, lap: null }
          : { ...lap(partial as Partial<LapFacts>), answer, merged }
      const good = ['verified', 'sustaining', 'held'].includes(deriveStatus(built, today))
      const earned = partial?.verification?.overall === 'there' && !partial.abandoned
      if (good) expect(earned).toBe(true)
    }),
  )
})
