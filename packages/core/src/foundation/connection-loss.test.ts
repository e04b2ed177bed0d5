import { expect, test } from 'vitest'
import { isConnectionLoss } from './connection-loss.ts'

test.each([
  ['the server shuts down', { code: '57P01', message: 'terminating connection' }, true],
  ['the server recovers', { code: '57P03', message: 'the database system is starting up' }, true],
  ['nobody listens', { code: 'ECONNREFUSED', message: '' }, true],
  ['the socket is gone', { code: 'ENOENT', message: '' }, true],
  ['the driver has no code', new Error('Connection terminated unexpectedly'), true],
  ['a foreign key', { code: '23503', message: 'violates foreign key constraint' }, false],
  ['an ordinary mistake', new Error('x is not a function'), false],
])('%s', (_, error, expected) => {
  expect(isConnectionLoss(error)).toBe(expected)
})
