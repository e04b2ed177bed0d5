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

  /** The same four as other people would enter them: one says less, one says more than the text does. */
  it.each([
    [
      'replacement, by somebody who says little',
      { measuredAfter: 'at_acceptance' },
      'one_off',
      ['measurement'],
    ],
    [
      'replacement, with every box ticked before go-live',
      {
        ...{ vision: 'yes', stakeholders: 'yes', baseline: 'yes', target: 'yes' },
        ...{ measuredAfter: 'at_acceptance', lookedAtAgain: 'never', adjusts: 'no', ownerAfter: 'no' },
      },
      'one_off',
      ['measurement', 'momentum', 'recurrence'],
    ],
    [
      'replacement, where “no plan to measure” is read as not at all',
      { vision: 'yes', measuredAfter: 'not_at_all', lookedAtAgain: 'never', ownerAfter: 'no' },
      'one_off',
      ['measurement', 'momentum', 'recurrence'],
    ],
    [
      'monthly trends, with the targets of each experiment told',
      {
        ...{ baseline: 'yes', target: 'yes', stakeholders: 'unsaid' },
        ...{ measuredAfter: 'as_long_as_it_runs', lookedAtAgain: 'regularly', adjusts: 'yes' },
      },
      'continual',
      [],
    ],
    [
      'monthly trends, by somebody who misses the vision in the text',
      {
        vision: 'no',
        measuredAfter: 'for_a_while',
        lookedAtAgain: 'regularly',
        adjusts: 'yes',
        ownerAfter: 'yes',
      },
      'continual',
      ['vision'],
    ],
    [
      'portal, where the adjusting is seen as over',
      { measuredAfter: 'for_a_while', lookedAtAgain: 'for_a_while', adjusts: 'no' },
      'one_off',
      ['momentum', 'recurrence'],
    ],
    [
      'portal, by somebody who says nothing of who keeps it',
      { measuredAfter: 'for_a_while', lookedAtAgain: 'for_a_while', adjusts: 'yes' },
      'one_off',
      ['recurrence'],
    ],
    [
      'error budget, with an owner and a baseline named',
      {
        ...{ vision: 'yes', stakeholders: 'yes', baseline: 'yes', target: 'yes', ownerAfter: 'yes' },
        ...{ measuredAfter: 'as_long_as_it_runs', lookedAtAgain: 'regularly', adjusts: 'yes' },
      },
      'continual',
      [],
    ],
    [
      'error budget, told in three words',
      { measuredAfter: 'as_long_as_it_runs', lookedAtAgain: 'regularly', ownerAfter: 'yes' },
      'continual',
      [],
    ],
  ] as const)('%s', (_, given, answer, parts) => {
    const check = plan(given)
    expect(check.answer).toBe(answer)
    expect(missing(check)).toEqual(parts)
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
