import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import { badIncidents, incidentLog } from './support/incident-log.ts'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-06-01', role: 'all' })
const importUrl = /\/tickets\/imports\/[0-9a-f-]{36}$/

/** From an open import page to the plan of a file. */
async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByLabel(/^Choose (an export|another file)/).setInputFiles(file)
  await page.getByRole('heading', { name: 'How the file is read' }).waitFor()
}

test('a stranger takes an export from Today to a report: guesses, people left out, a trial, bad rows, a reload', async () => {
  const page = await ratchet.person()
  await enterBy(page, ratchet.welcomeLink, 'Ada Lovelace')
  await page.getByRole('link', { name: 'Try it with my tickets' }).click()
  await page.getByRole('heading', { name: 'Import tickets' }).waitFor()

  const log = incidentLog('incidents.csv', 300, badIncidents)
  await choose(page, log.file)
  await page.getByText('ServiceNow', { exact: true }).waitFor()
  await page.getByText(/dates can only be day\/month, and none can only be month\/day/).waitFor()
  await page.getByText(/The times carry no zone/).waitFor()
  expect(await page.getByLabel('category', { exact: false }).first().isChecked()).toBe(true)
  await page.getByText('4 columns that name people').click()
  await page.getByText('so they stay out').waitFor()
  expect(await page.getByRole('checkbox', { name: /^caller_id/ }).isChecked()).toBe(false)
  await page.getByText(/900 of 904 rows can be used, 300 tickets/).waitFor()
  await page.getByText('A quotation mark in this row does not close.').first().waitFor()

  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Only try it' }).click()
  await page.waitForURL(importUrl)
  await page.getByRole('heading', { name: 'What the import would do' }).waitFor()
  await page.getByText('The trial is done. Nothing was stored.').first().waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'What the import would do' }).waitFor()

  await page.getByRole('link', { name: 'Import it now' }).click()
  await choose(page, log.file)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.waitForURL(importUrl)
  await page.reload()
  await page.getByRole('heading', { name: 'What the import did' }).waitFor()
  await page.getByText('904 rows read').waitFor()
  await page.getByText('The ticket was resolved (“1/1/2026 09:00”) before it was opened.').waitFor()
  expect(await violations(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the rejected rows (CSV)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  expect(await page.getByRole('link', { name: 'Choose metrics' }).getAttribute('href')).toMatch(
    /^\/tickets\/sources\/[0-9a-f-]{36}\/metrics$/,
  )

  // The same file again changes nothing.
  await page.getByRole('link', { name: 'To the tickets' }).click()
  await page.getByText('300 tickets', { exact: false }).first().waitFor()
  await page.getByRole('link', { name: 'Import a newer export' }).click()
  await choose(page, log.file)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('tickets known already, the same').waitFor()
  expect(ratchet.pageErrors).toEqual([])
})

test('an unsure order of day and month must be chosen, and a file that is no table is called what it is', async () => {
  const page = await ratchet.person()
  await signIn(page)
  await page.goto('/tickets/import')
  const unclear = Array.from({ length: 30 }, (_, i) => `T${i},${1 + (i % 12)}/3/2025,c${i % 3}`)
  await page.getByLabel('Choose an export').setInputFiles({
    name: 'unclear.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Ticket,Opened,Category\n${unclear.join('\n')}\n`),
  })
  await page.getByText(/day\/month and month\/day both fit/).waitFor()
  expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true)
  await page.getByLabel('Dates look like').selectOption('dd/mm/yyyy')
  await page
    .getByText('30 of 30 rows can be used, 30 tickets, opened from 1 Mar 2025 to 12 Mar 2025.')
    .waitFor()
  await page.getByRole('button', { name: 'Import', exact: true, disabled: false }).waitFor()

  await page.getByLabel('Choose another file').setInputFiles({
    name: 'tickets.xlsx',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from('PK\u0003\u0004rest'),
  })
  await page.getByText(/a zip archive or an Excel workbook/).waitFor()
  expect(ratchet.pageErrors.splice(0).filter((error) => !error.includes('422'))).toEqual([])
})

test('an upload that a reload broke off goes on with the same file, and cancelling stores nothing', async () => {
  const page = await ratchet.person()
  await signIn(page)
  const log = incidentLog('large.csv', 30_000)
  const slow = (hold: number) =>
    page.route('**/parts', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, hold))
      await route.continue().catch(() => {})
    })
  await slow(1500)
  await page.goto('/tickets/import')
  await choose(page, log.file)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.waitForURL(importUrl)
  await page.getByText(/^Uploading: 4 of/).waitFor()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.getByText(/The upload stopped at \d/).waitFor()
  await page.getByLabel('Choose the same file').setInputFiles(incidentLog('other.csv', 10).file)
  await page.getByText(/This is another file than large.csv/).waitFor()
  await page.unroute('**/parts')
  await page.getByLabel('Choose the same file').setInputFiles(log.file)
  await page.getByRole('heading', { name: 'What the import did' }).waitFor({ timeout: 60_000 })
  await page.getByText('90,000 rows read').waitFor()

  await slow(3000)
  await page.goto('/tickets/import')
  await choose(page, incidentLog('cancelled.csv', 30_000).file)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.waitForURL(importUrl)
  await page.getByRole('button', { name: 'Cancel the import' }).click()
  await page.getByText('This import was cancelled. Nothing of it is stored.').first().waitFor()
  expect(ratchet.pageErrors).toEqual([])
}, 240_000)

test('on a phone, in German and in the dark the wizard keeps its shape', async () => {
  const page = await ratchet.person({ width: 360, colorScheme: 'dark' })
  await signIn(page)
  await page.evaluate("localStorage.setItem('ratchet-language', JSON.stringify('de'))")
  await page.goto('/tickets/import')
  await page.getByLabel('Export auswählen').setInputFiles(incidentLog('incidents.csv', 60, badIncidents).file)
  await page.getByRole('heading', { name: 'Was dabei herauskommt' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
  await page.goto('/tickets')
  await page.getByRole('heading', { name: 'Importe' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
})

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('ada.lovelace@university.example')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
}
