import { z } from 'zod'
import './plain-sentences.ts'

/** UUIDv7 made by the application. */
export const Id = z.uuid().describe('Identifier (UUIDv7)')

/** A calendar date without a time, `YYYY-MM-DD`. Fields of this kind end in `On` or name a period's first day. */
export const PlainDate = z.iso
  .date({ error: 'must be a date that exists, such as 2026-05-04', abort: true })
  .refine((date) => date >= '1700' && date < '2200', 'must lie between the years 1700 and 2199')
  .describe('Calendar date, YYYY-MM-DD')

/** A moment in UTC. Fields of this kind end in `At`. */
export const Instant = z.iso
  .datetime('must be a moment in UTC that exists, such as 2026-05-04T09:30:00Z')
  .describe('Moment in UTC')

/** Finite numbers only: NaN and infinities never enter the product. */
export const FiniteNumber = z.number().refine(Number.isFinite, 'must be a finite number')

/** IANA time zone, such as `Europe/Berlin`. */
export const Zone = z
  .string()
  .max(64)
  .refine(isZone, 'is not a time zone this system knows, such as Europe/Berlin')

/** Optimistic lock: the version the writer last read. A stale one is refused with the current record. */
export const Version = z.number().int().nonnegative()

/** One line of text: trimmed, not empty, no control characters. */
export const line = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(maxLength, `must be ${maxLength} characters at most`)
    .refine((text) => !hasControlCharacter(text), 'must not contain control characters')

/** Several lines of text: trimmed, may be empty, no NUL bytes. */
export const prose = (maxLength: number) =>
  z
    .string()
    .trim()
    .max(maxLength, `must be ${maxLength} characters at most`)
    .refine((text) => !text.includes('\u0000'), 'must not contain NUL characters')

export const PersonRef = z.object({ id: Id, name: z.string() })
export type PersonRef = z.infer<typeof PersonRef>

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name.length > 0
  } catch {
    return false
  }
}

function hasControlCharacter(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 32 || code === 127) return true
  }
  return false
}
