import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import { incidentLog } from './support/incident-log.ts'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-06-01', role: 'all' })
const pageFits = 'document.documentElement.scrollWidth <= innerWidth'

async function importTickets(page: Page): Promise<void> {
  await page.goto('/tickets/import')
  await page.getByLabel('Choose an export').setInputFiles(incidentLog('incidents.csv', 300).file)
  await page.getByRole('button', { name: 'Import', exact: true, disabled: false }).click()
  await page.getByRole('link', { name: 'Choose metrics' }).click()
  await page.getByText('Your own question').click()
}

test('the share of tickets with priority 1 not resolved within 8 service hours is asked in a form', async () => {
  const page = await ratchet.person()
  await enterBy(page, ratchet.welcomeLink, 'Ada Lovelace')
  await importTickets(page)
  const create = page.getByRole('button', { name: 'Create this metric' })

  await page.getByLabel('What is measured').selectOption('share_over')
  await page.getByLabel('Longer than, in hours').fill('eight')
  await page.getByRole('button', { name: 'Add opening hours' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Name', { exact: true }).fill('Desk')
  await sheet.getByLabel('To', { exact: true }).fill('7')
  await sheet.getByRole('button', { name: 'Add a holiday' }).click()
  await sheet.getByLabel('Closed on').fill('2026-03-06')
  await sheet.getByRole('button', { name: 'Save opening hours' }).click()
  await sheet.getByText('Must be later than it opens on that day.').waitFor()
  expect(await violations(page)).toEqual([])
  await sheet.getByLabel('To', { exact: true }).fill('17')
  await sheet.getByRole('button', { name: 'Save opening hours' }).click()
  await sheet.waitFor({ state: 'hidden' })
  expect(await page.getByLabel('Hours counted').locator('option:checked').textContent()).toBe('Desk')

  await page.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByLabel('Attribute').selectOption('priority')
  await create.click()

  // Each refusal stands beside its field, and what was typed is still there.
  await page.locator('[data-wrong]', { has: page.getByLabel('Name of the metric') }).waitFor()
  await page.locator('[data-wrong]', { has: page.getByLabel('Longer than, in hours') }).waitFor()
  await page.locator('[data-wrong]', { has: page.getByLabel('Attribute') }).waitFor()
  await page.getByText('Must be a number of hours above 0.').waitFor()
  expect(await page.getByLabel('Longer than, in hours').inputValue()).toBe('eight')
  expect(await violations(page)).toEqual([])

  await page.getByLabel('Name of the metric').fill('Priority 1 over 8 service hours')
  await page.getByLabel('Longer than, in hours').fill('8')
  await page.getByRole('checkbox', { name: /^1 - Critical/ }).check()
  await create.click()
  await page.getByRole('heading', { name: 'Priority 1 over 8 service hours', level: 1 }).waitFor()
  await page.getByRole('heading', { name: 'Behind the numbers' }).waitFor()
  await page
    .getByText(/more than 8 hours from opened to resolved.*priority is 1 - Critical.*opening hours/)
    .waitFor()
  expect(await violations(page)).toEqual([])
  // On a Friday some took longer; on the Friday that is a holiday, nothing did.
  await page.getByRole('row', { name: /27 Mar 2026 33.333/ }).waitFor()
  await page.getByRole('row', { name: /^6 Mar 2026 0 ?%/ }).waitFor()
  expect(ratchet.pageErrors.splice(0).filter((error) => !error.includes('422'))).toEqual([])
}, 240_000)

test('on a phone, in German and in the dark the form keeps its shape', async () => {
  const page = await ratchet.person({ width: 360, colorScheme: 'dark' })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('ada.lovelace@university.example')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  await importTickets(page)
  await page.evaluate("localStorage.setItem('ratchet-language', JSON.stringify('de'))")
  await page.reload()
  await page.getByText('Eine eigene Frage').click()
  await page.getByLabel('Was gemessen wird').selectOption('share')
  await page.getByLabel('Merkmal').selectOption('priority')
  await page.getByRole('checkbox', { name: /^2 - High/ }).check()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(pageFits)).toBe(true)
  await page.getByLabel('Was gemessen wird').selectOption('duration')
  await page.getByRole('button', { name: 'Servicezeit anlegen' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(pageFits)).toBe(true)
}, 240_000)
