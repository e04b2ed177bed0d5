import { type ContinualCheck, PlanToCheck } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { LapOutline } from '../seven-steps/index.ts'
import { checkOfImprovement, checkOfPlan } from './continual-rules.ts'

const plan = (given: object) => checkOfPlan(PlanToCheck.parse(given))
const missing = ({ parts }: ContinualCheck) =>
  parts.filter(({ state }) => state === 'missing').map(({ part }) => part)

/** The four scenarios of the source's thought exercise, as somebody would enter them. */
describe('plans', () => {
  test('nine months of replacing a system, a dissolved team and acceptance tests are a one-off', () => {
    const check = plan({ measuredAfter: 'at_acceptance', lookedAtAgain: 'never', ownerAfter: 'no' })
    expect(check.answer).toBe('one_off')
    expect(missing(check)).toEqual(['measurement', 'momentum', 'recurrence'])
  })

  test('a monthly review that picks, tries, measures and adopts or drops is continual', () => {
    const check = plan({ measuredAfter: 'as_long_as_it_runs', lookedAtAgain: 'regularly', adjusts: 'yes' })
    expect(check.answer).toBe('continual')
    expect(missing(check)).toEqual([])
  })

  test('three months of feedback and then everybody on a new project are a one-off that began well', () => {
    const check = plan({
      measuredAfter: 'for_a_while',
      lookedAtAgain: 'for_a_while',
      adjusts: 'yes',
      ownerAfter: 'no',
    })
    expect(check.answer).toBe('one_off')
    expect(missing(check)).toEqual(['momentum', 'recurrence'])
  })

  test('a weekly look at the error budget that steers the releases is continual', () => {
    const check = plan({
      stakeholders: 'yes',
      target: 'yes',
      measuredAfter: 'as_long_as_it_runs',
      lookedAtAgain: 'regularly',
      adjusts: 'yes',
    })
    expect(check.answer).toBe('continual')
  })

  test('what nobody tells cannot be judged', () => {
    expect(plan({}).answer).toBe('cannot_tell')
    expect(plan({ measuredAfter: 'as_long_as_it_runs', lookedAtAgain: 'regularly' }).answer).toBe(
      'cannot_tell',
    )
  })

  it('is never continual without measurement, recurrence and somebody who holds the gain, however good the rest', () => {
    const yes = fc.constantFrom('yes', 'no', 'unsaid')
    const plans = fc.record({
      vision: yes,
      stakeholders: yes,
      baseline: yes,
      target: yes,
      measuredAfter: fc.constantFrom(
        'not_at_all',
        'at_acceptance',
        'for_a_while',
        'as_long_as_it_runs',
        'unsaid',
      ),
      lookedAtAgain: fc.constantFrom('never', 'for_a_while', 'regularly', 'unsaid'),
      adjusts: yes,
      ownerAfter: yes,
    })
    fc.assert(
      fc.property(plans, (given) => {
        const check = plan(given)
        const there = check.parts.filter(({ state }) => state === 'there').map(({ part }) => part)
        const decisive = ['measurement', 'momentum', 'recurrence'] as const
        expect(check.answer === 'continual').toBe(decisive.every((name) => there.includes(name)))
        expect(check.answer === 'one_off').toBe(
          missing(check).some((name) => (decisive as readonly string[]).includes(name)),
        )
      }),
    )
  })
})

describe('improvements', () => {
  const lap = (more: Partial<LapOutline> = {}): LapOutline => ({
    hasVision: true,
    hasStakeholders: true,
    hasBaseline: true,
    hasTarget: true,
    isLive: true,
    isJudged: true,
    isHeld: true,
    hasEnded: true,
    watch: 'none',
    ...more,
  })

  it.each([
    ['nothing begun', [], false, 'under_way', []],
    [
      'a first lap before go-live',
      [lap({ isLive: false, isJudged: false, isHeld: false, hasEnded: false, hasTarget: false })],
      false,
      'under_way',
      [],
    ],
    [
      'a change that went live without a baseline',
      [lap({ hasBaseline: false, isJudged: false, isHeld: false, hasEnded: false })],
      false,
      'under_way',
      ['baseline'],
    ],
    ['an ended lap that nobody looks at again', [lap()], false, 'one_off', ['recurrence']],
    ['an ended lap with a review ahead', [lap()], true, 'continual', []],
    ['an ended lap under watch', [lap({ watch: 'running' })], false, 'continual', []],
    [
      'a lap given up before it was judged',
      [lap({ isJudged: false, isHeld: false })],
      true,
      'one_off',
      ['measurement', 'momentum'],
    ],
    [
      'a second lap under way',
      [lap({ isLive: false, isJudged: false, isHeld: false, hasEnded: false }), lap()],
      false,
      'under_way',
      [],
    ],
  ] as const)('%s', (_, laps, reviewAhead, answer, parts) => {
    const check = checkOfImprovement(laps, reviewAhead)
    expect(check.answer).toBe(answer)
    expect(missing(check)).toEqual(parts)
  })
})
