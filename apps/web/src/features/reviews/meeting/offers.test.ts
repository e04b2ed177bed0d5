import { ReviewDecision, type ReviewDecisionKind, reviewDecisionKinds } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { choices, choicesFor, decisionOf, keyOf } from './offers.ts'

const filled = {
  reason: 'Because.',
  lesson: '',
  on: '2026-05-18',
  ownerId: '0190a000-0000-7000-8000-000000000000',
  sentence: 'Look at the printers',
  reduction: '30',
  noFeedbackReason: '',
}

describe('decisions by key', () => {
  it.each(choices)('%s comes to a decision that the contract takes', (choice) => {
    expect(ReviewDecision.safeParse(decisionOf(choice, filled)).error).toBeUndefined()
  })

  it('no item offers two decisions by one key, and every offer has a button', () => {
    const together = [
      ['answer', 'carry'],
      ['owner', 'carry'],
      ['look_again', 'owner', 'nothing_to_do', 'carry'],
      ['judge', 'carry'],
      ['read', 'carry'],
      ['conclude', 'carry'],
      ['run_check', 'carry'],
      ['look_again', 'capture', 'nothing_to_do', 'carry'],
      ['capture', 'nothing_to_do', 'carry'],
      ['experiment', 'capture', 'nothing_to_do', 'carry'],
      ['pace', 'capture', 'carry'],
      ['done', 'carry'],
    ] as const
    expect(new Set(together.flat())).toEqual(new Set(reviewDecisionKinds))
    for (const offers of together) {
      const keys = choicesFor({ offers: [...offers], facts: {} }).map((choice) => keyOf[choice])
      expect(keys.length).toBeGreaterThanOrEqual(offers.length)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('too early a verdict can only be dropped', () => {
    const offers: ReviewDecisionKind[] = ['conclude', 'carry']
    expect(choicesFor({ offers, facts: { overall: 'there' } })).toEqual(['adopt', 'drop', 'keep', 'carry'])
    expect(choicesFor({ offers, facts: { overall: 'too_early' } })).toEqual(['drop', 'carry'])
  })
})
