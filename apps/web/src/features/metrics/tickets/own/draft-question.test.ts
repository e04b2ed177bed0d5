import { TicketQuery } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import {
  type ConditionDraft,
  conditionOf,
  newCondition,
  newQuestion,
  pathsOf,
  rowError,
  ticketQueryOf,
} from './draft-question.ts'

const sourceId = '01890000-0000-7000-8000-000000000001'
const calendarId = '01890000-0000-7000-8000-000000000002'
const condition = (changes: Partial<ConditionDraft>): ConditionDraft => ({
  ...newCondition(0),
  attribute: 'priority',
  ...changes,
})
const asked = (changes: Partial<typeof newQuestion>) =>
  ticketQueryOf(sourceId, { ...newQuestion, ...changes })

describe('the query that a draft comes to', () => {
  const priority = condition({ values: ['1 - Critical'] })

  it.each([
    [
      { kind: 'duration' as const, percentile: '90' },
      { kind: 'duration', from: 'opened', to: 'resolved', calendarId: null, percentile: 90 },
    ],
    [
      { kind: 'share_over' as const, hours: '7,5', calendarId },
      { kind: 'share_over', from: 'opened', to: 'resolved', calendarId, hours: 7.5 },
    ],
    [
      { kind: 'share' as const, conditions: [priority] },
      {
        kind: 'share',
        conditions: [{ attribute: 'priority', test: 'one_of', values: ['1 - Critical'] }],
      },
    ],
    [{ kind: 'count' as const }, { kind: 'count' }],
    [{ kind: 'backlog' as const }, { kind: 'backlog' }],
    [
      { kind: 'backlog_age' as const, percentile: '85' },
      { kind: 'backlog_age', percentile: 85 },
    ],
  ])('asks what %o says, in the shape of the contract', (changes, measure) => {
    const query = asked({ ...changes, filter: [priority] })
    expect(query.measure).toEqual(measure)
    expect(query.filter).toEqual([{ attribute: 'priority', test: 'one_of', values: ['1 - Critical'] }])
    expect(TicketQuery.safeParse(query).success).toBe(true)
  })

  it('waits for no closing to count what came in, but does where a filter may still change', () => {
    expect(asked({ kind: 'count' }).matureShare).toBe(0)
    expect(asked({ kind: 'count', filter: [priority] }).matureShare).toBe(0.95)
    expect(asked({ kind: 'count', attribution: 'resolved' }).matureShare).toBe(0.95)
  })

  it('has no date of its own for what is open', () => {
    expect(asked({ kind: 'backlog', attribution: 'resolved' }).attribution).toBe('opened')
    expect(asked({ kind: 'duration', attribution: 'resolved' }).attribution).toBe('resolved')
  })

  it('sends what is no number as one that the contract refuses', () => {
    for (const changes of [
      { percentile: 'most' },
      { kind: 'share_over' as const, hours: 'eight' },
      { filter: [condition({ test: 'at_least', typed: 'high' })] },
      { filter: [condition({})] },
    ]) {
      expect(TicketQuery.safeParse(asked(changes)).success).toBe(false)
    }
  })
})

describe('a condition', () => {
  it('counts the value that is still being typed, once', () => {
    expect(conditionOf(condition({ values: ['a'], typed: ' b ' })).values).toEqual(['a', 'b'])
    expect(conditionOf(condition({ values: ['a'], typed: 'a' })).values).toEqual(['a'])
  })

  it('compares with one number, as people write it, or with nothing', () => {
    expect(conditionOf(condition({ test: 'at_least', values: ['a'], typed: '2,5' })).values).toEqual(['2.5'])
    expect(conditionOf(condition({ test: 'known', values: ['a'], typed: '2' })).values).toEqual([])
  })
})

it('places a refusal beside its row, for conditions only where they are asked', () => {
  const draft = { ...newQuestion, filter: [condition({}), condition({})] }
  expect(pathsOf(draft)).toContain('ticketQuery.filter.1.values')
  expect(pathsOf(draft)).not.toContain('ticketQuery.measure.conditions.0')
  expect(pathsOf({ ...draft, kind: 'share' })).toContain('ticketQuery.measure.conditions.0')
  const errors = { 'ticketQuery.filter.1.attribute': 'Is missing.' }
  expect(rowError(errors, 'ticketQuery.filter', 0)).toBeUndefined()
  expect(rowError(errors, 'ticketQuery.filter', 1)).toBe('Is missing.')
})
