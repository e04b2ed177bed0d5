import { expect, it } from 'vitest'
import { readHistoryValue } from './history-value.ts'

it('tells ids, dates and moments from text', () => {
  expect(readHistoryValue('019cf5df-a280-7e54-90fa-165dcbb3a06e').kind).toBe('id')
  expect(readHistoryValue('2026-11-25').kind).toBe('date')
  expect(readHistoryValue('2026-11-23T16:15:28.041Z').kind).toBe('instant')
  expect(readHistoryValue('The lift waits')).toEqual({ kind: 'text', text: 'The lift waits' })
  expect(readHistoryValue(null).text).toBe('')
  expect(readHistoryValue({ a: 1 }).text).toBe('{"a":1}')
})
