import { expect, test } from 'vitest'
import { enterBy, journey } from './support/journey.ts'
import { weeksAsCsv } from './support/series-file.ts'

const ratchet = journey({ startOn: '2026-06-01' })

test('a metric is defined, filled from a German spreadsheet, corrected by hand, and nothing doubles', async () => {
  const page = await ratchet.person()
  await enterBy(page, ratchet.welcomeLink, 'Ada Lovelace')
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await page.getByRole('heading', { name: 'Metrics', exact: true }).waitFor()
  await page
    .getByRole('button', { name: 'Define a metric' })
    .or(page.getByRole('link', { name: 'Define a metric' }))
    .first()
    .click()
  await page.getByLabel('Name', { exact: true }).fill('Time to first response')
  await page.getByLabel('Unit').fill('h')
  await page.getByLabel('Which way is better?').selectOption('decrease')
  await page.getByLabel('One value each').selectOption('week')
  await page.getByRole('button', { name: 'Define it' }).click()
  await page.getByRole('heading', { name: 'Time to first response' }).waitFor()

  const file = weeksAsCsv('2026-01-05', [8.1, 7.9, 8.4, 7.6, 8.2, 8, 7.7, 8.3, 8.1, 7.9, 8.5, 7.8], 'german')
  const importFile = async () => {
    await page.getByRole('button', { name: 'Import a file' }).click()
    await page.getByLabel('Choose a CSV file').setInputFiles(file)
    await page.getByText('What this import would do').waitFor()
  }
  await importFile()
  await page.getByText('12 lines read').waitFor()
  await page.getByRole('button', { name: /^Import 12 values$/ }).click()
  await page.getByText('12 measurements were added.').first().waitFor()
  await page.getByRole('button', { name: 'Done' }).click()

  // The same file again changes nothing, and says so.
  await importFile()
  await page.getByText('12 already here').waitFor()
  await page.keyboard.press('Escape')

  // A binary file is refused in a sentence.
  await page.getByRole('button', { name: 'Import a file' }).click()
  await page.getByLabel('Choose a CSV file').setInputFiles({
    name: 'picture.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]),
  })
  await page
    .getByText(/not text|binary/i)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')

  // A correction is a new version with a reason; the old value stays.
  await page.getByRole('button', { name: /^Correct .*5 Jan/ }).click()
  await page.getByLabel('New value').fill('8,6')
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await page.getByText('A correction needs a reason.').waitFor()
  await page.getByLabel('Why?').fill('The first day was missing')
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await page.getByText('Corrected. The old value stays in its history.').first().waitFor()
  expect(ratchet.pageErrors).toEqual([])
})
