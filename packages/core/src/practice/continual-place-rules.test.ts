import { type ContinualCheck, continualAnswers } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeOfChecks } from './continual-place-rules.ts'

const team = { kind: 'team' as const, id: '0198c0de-0000-7000-8000-000000000001', name: 'Desk' }
const one = (answer: ContinualCheck['answer'], missing: ContinualCheck['parts'][number]['part'][] = []) => ({
  improvementId: 'i',
  sentence: 'Answer sooner',
  check: {
    answer,
    parts: missing.map((part) => ({ part, state: 'missing' as const, reason: `no ${part}` })),
  },
})

it.each([
  ['nothing was worked on', [], 'cannot_tell'],
  ['all are under way', [one('under_way')], 'under_way'],
  ['as many continual as one-offs', [one('continual'), one('one_off'), one('under_way')], 'continual'],
  ['more one-offs', [one('continual'), one('one_off'), one('one_off')], 'one_off'],
] as const)('%s', (_, improvements, answer) => {
  expect(placeOfChecks(team, improvements, []).answer).toBe(answer)
})

it('names who lacks a part, and counts the steps that ended laps left out', () => {
  const place = placeOfChecks(team, [one('one_off', ['recurrence']), one('continual')], [[7], [], [2, 7]])
  expect(place.missing).toEqual([
    {
      part: 'recurrence',
      evidence: {
        count: 1,
        first: [{ improvementId: 'i', sentence: 'Answer sooner', reason: 'no recurrence' }],
      },
    },
  ])
  expect([place.endedLaps, place.skipped]).toEqual([3, [0, 1, 0, 0, 0, 0, 2]])
})

it('counts every improvement once, and no step more often than laps ended', () => {
  const improvements = fc.array(fc.constantFrom(...continualAnswers).map((answer) => one(answer)))
  const laps = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 7 })))
  fc.assert(
    fc.property(improvements, laps, (all, skipped) => {
      const { counts, endedLaps, skipped: steps } = placeOfChecks(team, all, skipped)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all.length)
      expect(Math.max(...steps)).toBeLessThanOrEqual(endedLaps)
    }),
  )
})
