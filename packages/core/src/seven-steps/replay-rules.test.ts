import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImprovementRow } from '../backlog/index.ts'
import type { LapRecord } from './lap-record.ts'
import { type PlayedEvent, replay, replayDifferences } from './replay-rules.ts'

const said = (changes: Record<string, unknown>, operation = 'update-improvement'): PlayedEvent => ({
  operation,
  changes: Object.entries(changes).map(([field, after]) => ({ field, before: null, after })),
})
const row = { sentence: 'Sooner', description: '', owner_id: null } as unknown as ImprovementRow
const lap = {
  number: 1,
  statement: 'Simply there',
  stakeholders: [],
  beside: [],
  unmeasured: null,
  targets: [],
  guardrails: [],
  plan: { options: [], actions: [], resources: { people: '' }, predictions: [], justDoIt: false },
  changes: [],
  revisions: [],
  verdicts: [],
  verification: null,
  proofs: [],
  ending: null,
  abandonment: null,
  standardised: [],
  processOwnerId: null,
  noFollowUpReason: '',
  closedAt: null,
} as unknown as LapRecord
const history = [
  said({ sentence: 'Soon' }),
  said({ sentence: 'Sooner' }),
  said({ lap: 1, vision_statement: 'Simply there' }),
]

test('a history that ends where the rows stand differs nowhere', () => {
  expect(replayDifferences(replay(history), row, [lap])).toEqual([])
})

test.each([
  ['a row that was changed behind the history', { ...row, sentence: 'Later' }, [lap], ['sentence']],
  ['an owner that nobody named', { ...row, owner_id: 'x' }, [lap], ['owner_id']],
  ['a vision that was rewritten', row, [{ ...lap, statement: 'Other' }], ['lap 1: vision_statement']],
  ['a lap that nobody opened', row, [lap, { ...lap, number: 2 }], ['lap 2']],
  ['a lap that is gone', row, [], ['lap 1']],
  [
    'a verdict that nobody computed',
    row,
    [{ ...lap, verdicts: [{ overall: 'there' }] }],
    ['lap 1: verdicts', 'lap 1: verdict'],
  ],
  ['a lap that closed by itself', row, [{ ...lap, closedAt: new Date() }], ['lap 1: closed']],
])('%s is named', (_, now, laps, fields) => {
  expect(replayDifferences(replay(history), now as ImprovementRow, laps as LapRecord[])).toEqual(fields)
})

test('an amendment that was lost is named', () => {
  const terms = { goLiveOn: '2026-05-04', settlingInPeriods: 0, followupPeriods: 12 }
  const frozen = { ...lap, revisions: [{ content: { terms } }] } as unknown as LapRecord
  const amended = [
    ...history,
    said({ lap: 1, contract: terms }, 'freeze-contract'),
    said({ lap: 1, contract: terms }, 'amend-contract'),
  ]
  expect(replayDifferences(replay(amended), row, [frozen])).toEqual(['lap 1: amendments'])
})

test('only the last saying of a field counts, whatever was said before', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 10 }), fc.string({ minLength: 1 }), (before, last) => {
      const events = [...before, last].map((sentence) => said({ sentence }))
      expect(replay(events).own.get('sentence')).toBe(last)
    }),
  )
})
