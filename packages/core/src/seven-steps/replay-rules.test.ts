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
  baselines: [],
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
const window = (count: number) => ({ from: '2026-01-05', to: '2026-03-02', count, limits: { mean: count } })
const frozen = (count: number) => {
  const { from, to, limits } = window(count)
  return { from, to, statistics: { count, limits } }
}
const history = [
  said({ sentence: 'Soon' }),
  said({ sentence: 'Sooner' }),
  said({ lap: 1, vision_statement: 'Simply there' }),
]

test('a history that ends where the rows stand differs nowhere', () => {
  expect(replayDifferences(replay(history), row, [lap], [])).toEqual([])
})

test.each([
  ['a row that was changed behind the history', { ...row, sentence: 'Later' }, [lap], ['sentence']],
  ['an owner that nobody named', { ...row, owner_id: 'x' }, [lap], ['owner_id']],
  ['a vision that was rewritten', row, [{ ...lap, statement: 'Other' }], ['lap 1: vision_statement']],
  ['a lap that nobody opened', row, [lap, { ...lap, number: 2 }], ['lap 2']],
  ['a lap that is gone', row, [], ['lap 1']],
  ['an estimate that nobody gave', { ...row, urgency: 5 }, [lap], ['urgency']],
  ['a baseline that nobody froze', row, [{ ...lap, baselines: [frozen(8)] }], ['lap 1: baselines']],
  [
    'a verdict that nobody computed',
    row,
    [{ ...lap, verdicts: [{ overall: 'there' }] }],
    ['lap 1: verdicts', 'lap 1: verdict'],
  ],
  ['a lap that closed by itself', row, [{ ...lap, closedAt: new Date() }], ['lap 1: closed']],
])('%s is named', (_, now, laps, fields) => {
  expect(replayDifferences(replay(history), now as ImprovementRow, laps as LapRecord[], [])).toEqual(fields)
})

test('an amendment that was lost is named', () => {
  const terms = { goLiveOn: '2026-05-04', settlingInPeriods: 0, followupPeriods: 12 }
  const frozen = { ...lap, revisions: [{ content: { terms } }] } as unknown as LapRecord
  const amended = [
    ...history,
    said({ lap: 1, contract: terms }, 'freeze-contract'),
    said({ lap: 1, contract: terms }, 'amend-contract'),
  ]
  expect(replayDifferences(replay(amended), row, [frozen], [])).toEqual(['lap 1: amendments'])
})

test('only the last saying of a field counts, whatever was said before', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 10 }), fc.string({ minLength: 1 }), (before, last) => {
      const events = [...before, last].map((sentence) => said({ sentence }))
      expect(replay(events).own.get('sentence')).toBe(last)
    }),
  )
})

test('a baseline is followed through a new window, a new name of its metric and its taking back', () => {
  const change = (name: string, before: object | null, after: object | null): PlayedEvent => ({
    operation: 'freeze-baseline',
    changes: [
      { field: 'lap', before: null, after: 1 },
      { field: `baseline of ${name}`, before, after },
    ],
  })
  const first = [...history, change('Waits', null, window(8)), change('Calls', null, window(9))]
  const renamed = [...first, change('Waiting time', window(8), window(12))]
  const taken = [...renamed, change('Calls', window(9), null)]
  const standing = (events: PlayedEvent[], ...counts: number[]) => {
    const now = { ...lap, baselines: counts.map(frozen) } as unknown as LapRecord
    return replayDifferences(replay(events), row, [now], [])
  }
  expect(standing(first, 9, 8)).toEqual([])
  expect(standing(renamed, 12, 9)).toEqual([])
  expect(standing(taken, 12)).toEqual([])
  expect(standing(taken, 8)).toEqual(['lap 1: baselines'])
})

test('links are the same whatever they are called now and however they are ordered; another one is named', () => {
  const link = (id: string, name = id) => ({
    kind: 'service' as const,
    id,
    name,
    activity: null,
    archived: false,
  })
  const linked = [...history, said({ links: [link('a'), link('b')] })]
  const now = (...links: ReturnType<typeof link>[]) => replayDifferences(replay(linked), row, [lap], links)
  expect(now(link('b', 'Renamed'), link('a'))).toEqual([])
  expect(now(link('a'))).toEqual(['links'])
  expect(now(link('a'), link('c'))).toEqual(['links'])
})
