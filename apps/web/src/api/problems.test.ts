import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { readRefusal } from './problems.ts'

const words = { offline: 'offline', unexpected: 'unexpected' }
const refused = (more: object) =>
  new ORPCError('INVALID', {
    status: 422,
    data: {
      type: 'about:blank',
      title: 't',
      status: 422,
      detail: 'Refused.',
      code: 'invalid',
      reason: 'x',
      ...more,
    },
  })

describe('readRefusal', () => {
  it('puts errors as sentences beside the fields the form shows, and leaves no sentence over', () => {
    const error = refused({ errors: [{ path: 'sentence', message: 'must not be empty' }] })
    expect(readRefusal(error, ['sentence'], words)).toMatchObject({
      fields: { sentence: 'Must not be empty.' },
      sentence: null,
    })
  })

  it('never swallows an error of a field that is not shown', () => {
    const error = refused({ errors: [{ path: 'version', message: 'must be a number' }] })
    expect(readRefusal(error, ['sentence'], words).sentence).toBe('Refused. version: must be a number')
  })

  it('keeps the first of several errors of one field', () => {
    const errors = ['first', 'second'].map((message) => ({ path: 'name', message }))
    expect(readRefusal(refused({ errors }), ['name'], words).fields).toEqual({ name: 'First.' })
  })

  it('keeps the record as it stands now when an edit was stale', () => {
    const refusal = readRefusal(refused({ code: 'conflict', current: { version: 4 } }), [], words)
    expect(refusal).toMatchObject({ isConflict: true, current: { version: 4 }, sentence: 'Refused.' })
  })

  it('tells a lost connection from a fault', () => {
    expect(readRefusal(new TypeError('Failed to fetch'), [], words).sentence).toBe('offline')
    expect(readRefusal(new Error('bang'), [], words).sentence).toBe('unexpected')
  })
})
