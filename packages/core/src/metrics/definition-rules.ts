import type { FieldError, Metric } from '@ratchet/contract'
import { queryErrors } from './tickets/query-rules.ts'

export type Definition = Pick<Metric, 'kind' | 'unit' | 'gapRule' | 'direction' | 'season'> &
  Partial<Pick<Metric, 'ticketQuery'>>

/** What a metric's definition contradicts itself in, field by field. */
export function definitionErrors({ kind, unit, gapRule, ticketQuery }: Definition): FieldError[] {
  const errors: FieldError[] = ticketQuery ? queryErrors(ticketQuery, { kind, unit, gapRule }) : []
  if (kind === 'proportion' && unit !== '%' && unit !== '') {
    errors.push({ path: 'unit', message: 'a proportion is written in % or, with no unit, between 0 and 1' })
  }
  if (kind === 'count' && unit === '%') {
    errors.push({ path: 'unit', message: 'a count is not written in %; choose the kind proportion' })
  }
  if (gapRule === 'zero' && (kind === 'proportion' || kind === 'rare_event')) {
    errors.push({
      path: 'gapRule',
      message: 'nothing measured is not zero for this kind of metric; choose "missing"',
    })
  }
  return errors
}

/** Fields that an evidence contract holds still: another value would re-read the frozen data as something else. */
export const heldFields = ['unit', 'direction', 'season', 'gapRule', 'ticketQuery'] as const

/** The held fields in which a change differs from what is stored. */
export const changedHeldFields = (before: Definition, after: Definition): string[] =>
  heldFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
