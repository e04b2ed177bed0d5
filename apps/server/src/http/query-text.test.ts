import { oc } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fromText } from './query-text.ts'

const fields = z.strictObject({
  id: z.string(),
  number: z.number().int(),
  limit: z.number().default(50),
  open: z.boolean().optional(),
  status: z.array(z.enum(['idea', 'parked'])).optional(),
})
const list = oc.route({ method: 'GET', path: '/things/{id}' }).input(fields)
const write = oc.route({ method: 'POST', path: '/things/{id}/{number}' }).input(fields)

describe('text from addresses', () => {
  it('becomes what the schema wants in a query', () => {
    expect(fromText(list, { id: '7', limit: '20', open: 'false', status: 'idea' })).toEqual({
      id: '7',
      limit: 20,
      open: false,
      status: ['idea'],
    })
    expect(fromText(list, { status: ['idea', 'parked'] })).toEqual({ status: ['idea', 'parked'] })
  })

  it('stays as it is where it is not such a value, so that validation can name it', () => {
    const input = { limit: '1e3', open: 'yes', unknown: '1' }
    expect(fromText(list, input)).toEqual(input)
    expect(fromText(list, { limit: '' })).toEqual({ limit: '' })
    expect(fromText(list, 'rubbish')).toBe('rubbish')
  })

  it('becomes what the schema wants in a form, which carries a file', () => {
    const file = new Blob(['a'])
    const withFile = { number: '3', open: 'true', file }
    expect(fromText(write, withFile)).toEqual({ number: 3, open: true, file })
  })

  it('is not looked for in a body', () => {
    expect(fromText(write, { number: '3', limit: '20' })).toEqual({ number: 3, limit: '20' })
  })
})
