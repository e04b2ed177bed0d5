import { expect, it } from 'vitest'
import { z } from 'zod'
import './plain-sentences.ts'

const said = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message

it.each([
  [z.number(), 'many', 'must be a number, such as 12.5'],
  [z.number(), null, 'must not be empty'],
  [z.number().int(), 1.5, 'must be a whole number'],
  [z.number().nonnegative(), -3, 'must be 0 or more'],
  [z.number().positive(), 0, 'must be more than 0'],
  [z.number().max(100), 101, 'must be 100 at most'],
  [z.string().max(3), 'four', 'must be 3 characters at most'],
  [z.array(z.string()).max(1), ['a', 'b'], 'must be 1 entry at most'],
  [z.enum(['low', 'high']), 'so-so', 'must be one of these: low, high'],
  [z.literal('en'), 'de', 'must be en'],
  [z.url(), 'nowhere', 'must be a web address that begins with https:// or http://'],
])('is said to people, not to programmers (%#)', (schema, input, sentence) => {
  expect(said(schema, input)).toBe(sentence)
})

it('leaves the sentence that a schema names itself', () => {
  expect(said(z.string().min(1, 'name it'), '')).toBe('name it')
})
