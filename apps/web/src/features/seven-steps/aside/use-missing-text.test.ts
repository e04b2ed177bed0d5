import { expect, it } from 'vitest'
import { partsOf } from './use-missing-text.ts'

it('finds date and name in a sentence of the server', () => {
  expect(partsOf('“Queue” has no measurement for the period that starts on 2026-11-16.')).toEqual({
    date: '2026-11-16',
    name: 'Queue',
  })
  expect(partsOf('Step 2 has no frozen baseline.')).toEqual({ date: '', name: '' })
})
