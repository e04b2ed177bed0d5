import type { AgendaFinding } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import { readOutcome } from '../../seven-steps/index.ts'

const reasons = { judge: 'judging_date_came', read: 'verdict_unread', conclude: 'verdict_read' } as const

/**
 * An item as its lap stands now: a verdict is computed, then read by somebody else, then decided on, and only what comes
 * next is offered. Every other item is as it was found.
 */
export async function fitOffers<Item extends AgendaFinding>(scope: Scope, item: Item): Promise<Item> {
  const { lapId } = item.facts
  if (item.source !== 'to_decide' || typeof lapId !== 'string') return item
  const outcome = await readOutcome(scope, lapId)
  if (!outcome) return { ...item, offers: ['nothing_to_do', 'carry'], reason: 'verdict_settled' }
  const { next, overall } = outcome
  const offers: AgendaFinding['offers'] = next === 'read' && !outcome.mayRead ? ['carry'] : [next, 'carry']
  return { ...item, offers, reason: reasons[next], facts: { ...item.facts, overall } }
}
