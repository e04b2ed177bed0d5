import type { GuardrailLabel, OverallAnswer, TargetLabel, VerdictCode } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardrailLabel, overallAnswer, targetLabel } from './overall-answer.ts'

describe('a target reads', () => {
  test.each([
    ['improved and at the target: met', 'improved_target_met', false, true, 'met'],
    ['improved but short of it: short', 'improved_short_of_target', false, false, 'short'],
    ['too few points: too early', 'insufficient_data', false, false, 'too_early'],
    ['no signal: no evidence', 'no_signal', false, false, 'no_evidence'],
    ['no signal, met only after by chance: still no evidence', 'no_signal', false, true, 'no_evidence'],
    ['no signal, met before and after: it was already there', 'no_signal', true, true, 'already_there'],
    ['it was improving before: not ours', 'already_improving', false, true, 'not_ours'],
    ['signals both ways: unstable', 'unstable', false, false, 'unstable'],
    ['worse: worse', 'worse', true, false, 'worse'],
  ] as [string, VerdictCode, boolean, boolean, TargetLabel][])(
    '%s',
    (_, code, metBefore, metAfter, label) => {
      expect(targetLabel({ code, metBefore, metAfter })).toBe(label)
    },
  )
})

describe('a guardrail is', () => {
  test.each([
    ['safe when it improved', 'improved_no_target', 5, 1, 'safe'],
    ['safe when harm of the tolerated size would have been seen', 'no_signal', 1, 1, 'safe'],
    ['not shown safe when only larger harm could have been seen', 'no_signal', 1.01, 1, 'not_shown_safe'],
    [
      'not shown safe when the engine could not say what it would see',
      'no_signal',
      null,
      1,
      'not_shown_safe',
    ],
    ['not shown safe while it is unstable', 'unstable', 0.1, 1, 'not_shown_safe'],
    ['not shown safe when it was improving by itself before', 'already_improving', 0.1, 1, 'not_shown_safe'],
    ['too early with too few points', 'insufficient_data', null, 1, 'too_early'],
    ['worse when it got worse, whatever is tolerated', 'worse', 0.1, 100, 'worse'],
  ] as [string, VerdictCode, number | null, number, GuardrailLabel][])(
    '%s',
    (_, code, smallestDetectable, toleratedHarm, label) => {
      expect(guardrailLabel(code, smallestDetectable, toleratedHarm)).toBe(label)
    },
  )
})

describe('did we get there?', () => {
  test.each([
    ['the chapter’s example: two met, one short', ['met', 'met', 'short'], [], 'partly_there'],
    ['all met, all safe', ['met', 'met'], ['safe'], 'there'],
    ['all met without guardrails', ['met'], [], 'there'],
    ['all met, a guardrail not shown safe', ['met'], ['not_shown_safe'], 'partly_there'],
    ['all met, a guardrail worse', ['met'], ['worse'], 'worse'],
    ['worse comes before too early', ['worse', 'too_early'], [], 'worse'],
    ['one too early', ['met', 'too_early'], [], 'too_early'],
    ['a guardrail too early', ['met'], ['too_early'], 'too_early'],
    ['met beside no evidence', ['met', 'no_evidence'], [], 'partly_there'],
    ['only short', ['short'], [], 'partly_there'],
    ['no evidence at all', ['no_evidence'], ['safe'], 'not_there'],
    ['it was there already', ['already_there'], [], 'not_there'],
    ['not ours', ['not_ours'], [], 'not_there'],
    ['unstable', ['unstable'], [], 'not_there'],
  ] as [string, TargetLabel[], GuardrailLabel[], OverallAnswer][])('%s', (_, targets, guardrails, answer) => {
    expect(overallAnswer(targets, guardrails)).toBe(answer)
  })

  test('a contract frozen after the fact is never *there* where the workspace forbids it', () => {
    expect(overallAnswer(['met'], ['safe'], false)).toBe('partly_there')
  })

  const targets = fc.array(
    fc.constantFrom<TargetLabel>(
      'met',
      'short',
      'too_early',
      'no_evidence',
      'not_ours',
      'already_there',
      'unstable',
      'worse',
    ),
    { minLength: 1, maxLength: 5 },
  )
  const guardrails = fc.array(
    fc.constantFrom<GuardrailLabel>('safe', 'not_shown_safe', 'worse', 'too_early'),
    {
      maxLength: 4,
    },
  )

  test('*there* only when everything is met and everything is safe', () => {
    fc.assert(
      fc.property(targets, guardrails, (some, guards) => {
        const everything = some.every((label) => label === 'met') && guards.every((label) => label === 'safe')
        expect(overallAnswer(some, guards) === 'there').toBe(everything)
      }),
    )
  })

  test('the order of targets does not matter', () => {
    fc.assert(
      fc.property(targets, guardrails, (some, guards) => {
        expect(overallAnswer([...some].reverse(), [...guards].reverse())).toBe(overallAnswer(some, guards))
      }),
    )
  })
})
