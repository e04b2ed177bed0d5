import { expect, test } from 'vitest'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-03-02' })

test('from the printed link to an idea that is answered, by people who were invited', async () => {
  const ada = await ratchet.person()
  await enterBy(ada, ratchet.welcomeLink, 'Ada Lovelace')

  await ada.goto('/people')
  await ada.getByLabel('As', { exact: true }).selectOption('contributor')
  await ada.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = await ada.getByLabel('Invitation link').inputValue()

  // Whoever is invited captures an idea by one key and one sentence.
  const grace = await ratchet.person({ width: 360 })
  await enterBy(grace, link, 'Grace Hopper')
  await grace.keyboard.press('c')
  await grace
    .getByRole('textbox', { name: 'What could be better?' })
    .fill('Students wait eight hours for a first answer')
  await grace.keyboard.press('Enter')
  await grace.getByText('Captured. You get an answer by').waitFor()

  // The link works once only.
  const mallory = await ratchet.person()
  await mallory.goto(link)
  await mallory.getByRole('heading', { name: 'This link does not work.' }).waitFor()

  // Ada finds it by keys, and declines: that wants a reason, and without one nothing happens.
  await ada.goto('/')
  await ada.getByRole('heading', { name: 'needs you' }).first().waitFor()
  await ada.keyboard.press('g')
  await ada.keyboard.press('b')
  await ada.getByRole('heading', { name: 'Improvement backlog' }).waitFor()
  await ada.getByRole('button', { name: 'Decline: Students wait' }).click()
  await ada.getByRole('button', { name: 'Decline with this reason' }).click()
  await ada.getByText('A decline needs a reason').waitFor()
  await ada.getByLabel('Why not?').fill('Already under way as another one')
  await ada.getByRole('button', { name: 'Decline with this reason' }).click()
  const list = ada.getByRole('region', { name: 'Improvements' })
  await list
    .locator(':not(option)')
    .getByText('declined', { exact: true })
    .locator('visible=true')
    .first()
    .waitFor()

  // Grace reads the answer and who gave it.
  await grace.goto('/backlog')
  await grace.getByText('Students wait eight hours').first().click()
  await grace.getByText('Already under way as another one').first().waitFor()
  await grace.getByText('Ada Lovelace').first().waitFor()
  expect(ratchet.pageErrors).toEqual([])
})
