import { expect, it } from 'vitest'
import { type HoursDraft, hoursPaths, hoursToSend, readTime, stretchError } from './draft-hours.ts'

const draft: HoursDraft = {
  name: ' Desk ',
  stretches: [
    { key: 0, weekdays: [2, 1], from: '8', to: '12.30' },
    { key: 1, weekdays: [1], from: '13:00', to: '24:00' },
  ],
  holidays: [{ key: 0, on: '2026-12-25', name: 'Christmas Day' }],
}

it('becomes one stretch for each weekday', () => {
  expect(hoursToSend(draft)).toEqual({
    name: 'Desk',
    hours: [
      { weekday: 1, from: '08:00', to: '12:30' },
      { weekday: 2, from: '08:00', to: '12:30' },
      { weekday: 1, from: '13:00', to: '24:00' },
    ],
    holidays: [{ on: '2026-12-25', name: 'Christmas Day' }],
  })
})

it('finds the stretch that a refusal speaks of', () => {
  const errors = { 'hours.2.to': 'Must be later.' }
  expect(hoursPaths(draft)).toContain('hours.2.to')
  expect(stretchError(errors, draft, 0)).toBeUndefined()
  expect(stretchError(errors, draft, 1)).toBe('Must be later.')
})

it('reads times as people type them, and leaves the rest for the API to refuse', () => {
  expect(['8', '08:30', '9.15', 'noon'].map(readTime)).toEqual(['08:00', '08:30', '09:15', 'noon'])
})
