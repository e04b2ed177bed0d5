import { describe, expect, it } from 'vitest'
import { type DueFacts, stepNeeds } from './due-rules.ts'

const today = '2026-06-03'
const kinds = (more: Partial<DueFacts>) =>
  stepNeeds(
    {
      improvementId: 'i',
      sentence: 'S',
      status: 'accepted',
      isMine: true,
      nextReviewOn: null,
      judgingOn: null,
      hasVerdict: false,
      isRead: false,
      isDecided: false,
      isMoneyAsked: false,
      isGainOffered: false,
      actions: [],
      ...more,
    },
    today,
  ).map(({ kind }) => kind)

describe('what needs me', () => {
  it('asks the owner to judge, somebody else to read, then the owner to decide', () => {
    const due = { status: 'to_be_judged' as const }
    const verdict = { ...due, hasVerdict: true }
    expect(kinds(due)).toEqual(['judge'])
    expect(kinds({ ...due, isMine: false })).toEqual([])
    expect(kinds({ ...verdict, isMine: false })).toEqual(['read'])
    expect(kinds(verdict)).toEqual([])
    expect(kinds({ ...verdict, isRead: true })).toEqual(['decide'])
    expect(kinds({ ...verdict, isRead: true, isDecided: true })).toEqual([])
  })

  it('shows my open actions, wherever they are, instead of the bare gate', () => {
    const actions = [{ title: 'Train the squad', dueOn: '2026-06-01' }]
    expect(kinds({ status: 'step_4', actions })).toEqual(['action'])
    expect(kinds({ status: 'measuring', isMine: false, actions })).toEqual(['action'])
    expect(kinds({ status: 'step_4' })).toEqual(['gate'])
    expect(kinds({ status: 'reopened', actions })).toEqual(['reopened', 'action'])
  })

  it('asks a sponsor for the yes to the money, and whoever was named to take the gain on', () => {
    expect(kinds({ status: 'step_4', isMine: false, isMoneyAsked: true })).toEqual(['authorise'])
    expect(kinds({ status: 'sustaining', isMine: false, isGainOffered: true })).toEqual(['take_on'])
  })

  it('leaves other people’s gates alone and says nothing while a change is measured', () => {
    expect(kinds({ status: 'step_2', isMine: false })).toEqual([])
    expect(kinds({ status: 'measuring' })).toEqual([])
    expect(kinds({ status: 'measuring', nextReviewOn: today })).toEqual(['review'])
    expect(kinds({ status: 'measuring', nextReviewOn: '2026-06-04' })).toEqual([])
  })
})
