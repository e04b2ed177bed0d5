import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replyBy } from './reply-by.ts'

test.each([
  ['five working days from a Monday end on the next Monday', '2026-03-02', 5, '2026-03-09'],
  ['a Friday’s next working day is Monday', '2026-03-06', 1, '2026-03-09'],
  ['what arrives on a Sunday is counted from Monday on', '2026-03-08', 1, '2026-03-09'],
  ['a leap day counts', '2028-02-28', 1, '2028-02-29'],
])('%s', (_, capturedOn, workingDays, expected) => {
  expect(replyBy(capturedOn, workingDays)).toBe(expected)
})

test('the promised day is a working day, and exactly that many working days lie up to it', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (start, workingDays) => {
      const from = start.toISOString().slice(0, 10)
      const until = replyBy(from, workingDays)
      expect([0, 6]).not.toContain(new Date(`${until}T00:00Z`).getUTCDay())
      let counted = 0
      for (
        let at = Date.parse(`${from}T00:00Z`) + 86_400_000;
        at <= Date.parse(`${until}T00:00Z`);
        at += 86_400_000
      ) {
        if (![0, 6].includes(new Date(at).getUTCDay())) counted += 1
      }
      expect(counted).toBe(workingDays)
    }),
  )
})
