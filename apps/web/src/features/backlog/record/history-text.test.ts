import { expect, it } from 'vitest'
import { historyText, plainWords } from './history-text.ts'

const piet = '019cf5df-a280-7e54-90fa-165dcbb3a06e'
const stranger = '019cf5df-a280-7e54-90fa-165dcbb3a06f'
const tell = {
  name: (id: string) => (id === piet ? 'Piet Maas' : null),
  date: (on: string) => `on ${on}`,
  instant: (at: string) => `at ${at}`,
  number: (value: number) => value.toFixed(1),
}

it('tells lists and records in words, without ids, hashes and what is empty', () => {
  const action = { id: stranger, title: 'Train the squad', ownerId: piet, dueOn: '2026-07-20', doneOn: null }
  expect(historyText([action, { title: 'Write the guide' }], tell)).toBe(
    'Train the squad (owner Piet Maas, due on on 2026-07-20); Write the guide',
  )
  expect(historyText({ hash: '58ab', settlingInPeriods: 1, limits: { mean: 4.237 } }, tell)).toBe(
    'settling in periods 1.0, limits mean 4.2',
  )
  expect(historyText({ title: 'Squad', chosen: true, reason: '', metricId: stranger }, tell)).toBe(
    'Squad (chosen)',
  )
  expect(historyText([], tell)).toBe('')
  expect(historyText(null, tell)).toBe('')
})

it('keeps sentences, and an id on its own that nobody knows', () => {
  expect(historyText('Answers came late.', tell)).toBe('Answers came late.')
  expect(historyText(piet, tell)).toBe('Piet Maas')
  expect(historyText(stranger, tell)).toBe(stranger)
})

it('takes codes apart into words', () => {
  expect(plainWords('partly_there')).toBe('partly there')
  expect(plainWords('inputsHash')).toBe('inputs hash')
  expect(plainWords('adopt')).toBe('adopt')
  expect(plainWords('Wi-Fi')).toBe('Wi-Fi')
})
