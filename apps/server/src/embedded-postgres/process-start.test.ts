import { expect, it } from 'vitest'
import { processStart, startTicks } from './process-start.ts'

it('finds the start behind a name full of brackets, and none for a zombie', () => {
  const after = `1 1 1 0 -1 4194304 0 0 0 0 0 0 0 0 20 0 1 0 987654 0 0`
  expect(startTicks(`12 (a) b) (c) S ${after}`)).toBe('987654')
  expect(startTicks(`12 (a) b) (c) Z ${after}`)).toBeNull()
})

it('knows this process and not one that cannot exist', () => {
  expect(processStart(process.pid)).toBe(processStart(process.pid))
  expect(processStart(process.pid)).not.toBeNull()
  expect(processStart(2147483647)).toBeNull()
})
