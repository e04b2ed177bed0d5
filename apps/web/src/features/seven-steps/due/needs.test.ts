import type { Improvement, Lap } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { whatNeeds } from './needs.ts'

const me = { id: 'me', name: 'Me' }
const other = { id: 'other', name: 'Other' }
const today = '2026-06-03'

const improvement = (more: Partial<Improvement>): Improvement => ({
  id: 'i',
  sentence: 'S',
  description: '',
  teamId: null,
  teamPrivate: false,
  submittedBy: other,
  capturedAt: '2026-05-01T08:00:00Z',
  replyBy: '2026-06-01',
  replyOverdue: false,
  triageOwner: null,
  answer: null,
  owner: me,
  nextReviewOn: null,
  reviewOverdue: false,
  status: 'accepted',
  lap: null,
  followsUp: null,
  links: [],
  mergedInto: null,
  claimedElsewhere: '',
  estimates: {
    value: null,
    effort: null,
    risk: null,
    urgency: null,
    confidencePercent: null,
    source: null,
  },
  version: 1,
  ...more,
})

/** The parts of a lap that decide who is needed; the rest of a lap is of no concern here. */
const lap = ({
  actions = [],
  ...more
}: Partial<Pick<Lap, 'verdicts' | 'readings' | 'verification'>> & { actions?: Lap['plan']['actions'] }) =>
  ({
    plan: { actions },
    verdicts: [],
    readings: [],
    verification: null,
    contract: null,
    ...more,
  }) as Partial<Lap> as Lap

const kinds = (one: Improvement, itsLap?: Lap) =>
  whatNeeds('me', [one], new Map(itsLap ? [[one.id, itsLap]] : []), today).map(({ kind }) => kind)

const verdict = {} as Lap['verdicts'][number]
const reading = {} as Lap['readings'][number]

describe('what needs me', () => {
  it('asks the owner to judge, somebody else to read, then the owner to decide', () => {
    const due = { status: 'to_be_judged' as const }
    expect(kinds(improvement(due), lap({}))).toEqual(['judge'])
    expect(kinds(improvement({ ...due, owner: other }), lap({}))).toEqual([])
    expect(kinds(improvement({ ...due, owner: other }), lap({ verdicts: [verdict] }))).toEqual(['read'])
    expect(kinds(improvement(due), lap({ verdicts: [verdict] }))).toEqual([])
    expect(kinds(improvement(due), lap({ verdicts: [verdict], readings: [reading] }))).toEqual(['decide'])
  })

  it('shows my open actions, wherever they are, instead of the bare gate', () => {
    const action: Lap['plan']['actions'][number] = {
      id: 'a',
      title: 'Train the squad',
      kind: 'train',
      way: null,
      owner: me,
      dueOn: '2026-06-01',
      doneOn: null,
      evidence: '',
      after: [],
    }
    expect(kinds(improvement({ status: 'step_4' }), lap({ actions: [action] }))).toEqual(['action'])
    expect(kinds(improvement({ status: 'measuring', owner: other }), lap({ actions: [action] }))).toEqual([
      'action',
    ])
    const done = lap({ actions: [{ ...action, doneOn: '2026-06-02' }] })
    expect(kinds(improvement({ status: 'step_4' }), done)).toEqual(['gate'])
  })

  it('leaves other people’s gates alone and says nothing while a change is measured', () => {
    expect(kinds(improvement({ status: 'step_2', owner: other }))).toEqual([])
    expect(kinds(improvement({ status: 'measuring' }), lap({}))).toEqual([])
    expect(kinds(improvement({ status: 'measuring', nextReviewOn: today }), lap({}))).toEqual(['review'])
  })
})
