import { expect, test } from 'vitest'
import { measuredInR, readOutcome } from './r-row.ts'

test('the median of the rounds is read, in milliseconds', () => {
  expect(readOutcome('4.2.2\n3.5 1.25 2 \n1 2 3 4 \n')).toEqual({
    version: '4.2.2',
    cpuMs: 2000,
    flagged: [1, 2, 3, 4],
  })
  expect(() => readOutcome('Error in rules(values)')).toThrow('something else than numbers')
})

test('without R there is no row; with it R flags the step', () => {
  const stepped = Float64Array.from({ length: 40 }, (_, i) => (i % 2) + (i < 20 ? 0 : 9))
  const found = measuredInR([stepped, stepped], 1)
  if (found !== null) expect(found.flagged[1]).toBe(80)
  expect(found === null || found.cpuMs >= 0).toBe(true)
})
