import { describe, expect, test } from 'vitest'
import { importWarnings } from './import-warnings.ts'

const codes = (counts: Partial<Parameters<typeof importWarnings>[0]>) =>
  importWarnings({ rowsRead: 100, rejected: 0, rejectionsKept: 0, older: 0, ...counts }).map(
    ({ code }) => code,
  )

describe('an import warns', () => {
  test('not of what is as it should be', () => {
    expect(codes({})).toEqual([])
    expect(codes({ rejected: 10, rejectionsKept: 10 })).toEqual([])
  })
  test('of more than a tenth refused', () => {
    expect(codes({ rejected: 11, rejectionsKept: 11 })).toEqual(['many_rows_rejected'])
  })
  test('of refused rows that are counted only', () => {
    expect(codes({ rowsRead: 1_000_000, rejected: 60_000, rejectionsKept: 50_000 })).toEqual([
      'rejections_not_all_kept',
    ])
  })
  test('of states that are older than what is here', () => {
    expect(codes({ older: 2 })).toEqual(['older_states_left'])
  })
})
