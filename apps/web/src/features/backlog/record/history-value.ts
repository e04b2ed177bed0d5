import { Id, Instant, PlainDate } from '@ratchet/contract'

/** A value of the history by what it looks like; empty text for none, JSON for what is neither text nor number. */
export function readHistoryValue(value: unknown): { kind: 'text' | 'id' | 'date' | 'instant'; text: string } {
  if (value === null || value === undefined) return { kind: 'text', text: '' }
  if (typeof value !== 'string') return { kind: 'text', text: JSON.stringify(value) }
  if (Id.safeParse(value).success) return { kind: 'id', text: value }
  if (PlainDate.safeParse(value).success) return { kind: 'date', text: value }
  if (Instant.safeParse(value).success) return { kind: 'instant', text: value }
  return { kind: 'text', text: value }
}
