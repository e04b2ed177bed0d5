import { expect, test } from 'vitest'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-03-02' })

test('from the printed link to an answered idea, with people who were invited', async () => {
  const ada = await ratchet.person()
  await enterBy(ada, ratchet.welcomeLink, 'Ada Lovelace')

  // An idea from anywhere, by one key and one sentence.
  await ada.keyboard.press('c')
  await ada
    .getByRole('textbox', { name: 'What could be better?' })
    .fill('Students wait eight hours for a first answer')
  await ada.keyboard.press('Enter')
  await ada.getByText('Captured. You get an answer by').waitFor()
  await ada.keyboard.press('Escape')
  await ada.keyboard.press('g')
  await ada.keyboard.press('b')
  await ada.getByRole('heading', { name: 'Improvement backlog' }).waitFor()
  const list = ada.getByRole('region', { name: 'Improvements' })
  await list.getByText('Students wait eight hours').waitFor()

  // Declining wants a reason; without one nothing happens and what was typed stays.
  await ada.getByRole('button', { name: 'Decline: Students wait' }).click()
  await ada.getByRole('button', { name: 'Decline with this reason' }).click()
  await ada.getByText('A decline needs a reason').waitFor()
  await ada.getByLabel('Why not?').fill('Already under way as another one')
  await ada.getByRole('button', { name: 'Decline with this reason' }).click()
  await list.getByText('declined').waitFor()
  expect(ratchet.pageErrors).toEqual([])
})
