import { expect, test } from 'vitest'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-03-02' })

test('a sentence meets its look-alike while it is typed, is merged, and its sender is told', async () => {
  const ada = await ratchet.person()
  await enterBy(ada, ratchet.welcomeLink, 'Ada Lovelace')
  await ada.goto('/people')
  await ada.getByLabel('As', { exact: true }).selectOption('contributor')
  await ada.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = await ada.getByLabel('Invitation link').inputValue()

  const capture = async (page: typeof ada, sentence: string) => {
    await page.keyboard.press('c')
    await page.getByRole('textbox', { name: 'What could be better?' }).fill(sentence)
    await page.keyboard.press('Enter')
    await page.getByText('Captured. You get an answer by').waitFor()
  }
  await ada.goto('/backlog')
  await capture(ada, 'Printers in the library jam every Monday')

  // Grace types the same with other words and slips: the other one appears, by keys alone, and she sends hers anyway.
  const grace = await ratchet.person({ width: 360 })
  await enterBy(grace, link, 'Grace Hopper')
  await grace.keyboard.press('c')
  const box = grace.getByRole('textbox', { name: 'What could be better?' })
  await box.fill('Every Monday the libary printers jam')
  await grace.getByText('These sound alike').waitFor()
  await box.press('ArrowDown')
  expect(await grace.evaluate(() => document.activeElement?.textContent)).toContain('Printers in the library')
  await grace.keyboard.press('ArrowUp')
  await grace.keyboard.press('Enter')
  await grace.getByText('Captured. You get an answer by').waitFor()

  // Ada sees what it sounds like, and merges it.
  await ada.goto('/backlog')
  await ada.getByText('Sounds like').first().waitFor()
  await ada.getByRole('button', { name: 'Merge: Every Monday' }).click()
  await ada.getByRole('radio', { name: /Printers in the library/ }).check()
  await ada.getByLabel('Anything to add?').fill('Same printers, one fix')
  await ada.getByRole('button', { name: 'Merge into it' }).click()
  await ada.getByText('Merged. The sender is told.').waitFor()

  // Grace is told on Today, and the record that stands shows both wordings.
  await grace.goto('/')
  await grace.getByRole('heading', { name: 'Answers to you' }).waitFor()
  await grace.getByText('Same printers, one fix').waitFor()
  await grace.getByRole('link', { name: 'Printers in the library jam every Monday' }).first().click()
  await grace.getByText('Also said as').waitFor()
  await grace.getByRole('link', { name: 'Every Monday the libary printers jam' }).waitFor()
  expect(ratchet.pageErrors).toEqual([])
})
