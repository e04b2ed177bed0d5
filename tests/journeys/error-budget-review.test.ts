import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-05-04' })

/** A week of checks, six hours apart; the site was down from Saturday noon to Sunday evening. */
function checks(): string {
  const rows = ['checked_at,site,status']
  for (let hour = 0; hour < 7 * 24; hour += 6) {
    const at = new Date(Date.UTC(2026, 3, 27, hour)).toISOString()
    rows.push(`${at},Exams,${hour >= 132 && hour < 162 ? 'down' : 'up'}`, `${at},Wiki,up`)
  }
  return rows.join('\n')
}

test('a weekly error-budget review, from a table of checks to its minutes', async () => {
  const page = await ratchet.person()
  await enterBy(page, ratchet.welcomeLink, 'Ada Lovelace')

  await page.goto('/service-levels')
  await page.getByText('Nothing is promised yet.').waitFor()
  await page.getByRole('button', { name: 'Promise a service level' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Name').fill('Exams can be written')
  await form.getByLabel('Objective, in %').fill('100')
  await form.getByLabel('What is measured').selectOption('states')
  await form.getByLabel('Days', { exact: true }).fill('7')
  await form.getByRole('button', { name: 'Promise a service level' }).click()
  await form.getByText(/100 % leaves no budget/).waitFor()
  await form.getByLabel('Objective, in %').fill('99')
  await form.getByRole('button', { name: 'Promise a service level' }).click()

  await page.getByRole('heading', { name: 'Exams can be written', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Import a table' }).click()
  const table = page.getByRole('dialog')
  await table
    .getByLabel('Table (CSV)')
    .setInputFiles({ name: 'checks.csv', mimeType: 'text/csv', buffer: Buffer.from(checks()) })
  await table.getByLabel('Only rows where').selectOption('site')
  await table.getByLabel('is', { exact: true }).selectOption('Exams')
  await table.getByText(/28 new, 0 corrected/).waitFor()
  await table.getByRole('button', { name: 'Import', exact: true }).click()
  await table.getByRole('button', { name: 'Done' }).click()
  await page.getByText(/Error budget: overdrawn by .* Release nothing but repairs/).waitFor()
  expect(await violations(page)).toEqual([])

  const made = await page.request.post(`${ratchet.address}/api/v1/reviews`, {
    headers: { origin: ratchet.address },
    data: {
      kind: 'error_budget',
      name: 'Error budgets',
      teamId: null,
      schedule: { rule: 'FREQ=WEEKLY', startsOn: '2026-05-04', startsAt: '12:00' },
    },
  })
  expect(made.status()).toBe(201)
  await page.goto('/reviews')
  await page.getByRole('link', { name: 'Error budgets' }).first().click()
  await page.getByRole('link', { name: '4 May 2026' }).click()
  await page.getByText(/the rule advises repairs only/).waitFor()
  await page.keyboard.press('b')
  await page.getByRole('article').getByRole('heading', { name: 'Exams can be written' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('w')
  const asked = page.getByRole('dialog')
  await asked.getByLabel('Reason').fill('One repair of the exam server goes out on Tuesday.')
  await asked.getByRole('button', { name: 'Decide' }).click()
  await page.getByText('Every item is settled.').waitFor()
  await page.getByRole('button', { name: 'End the meeting' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click()
  const minutes = page.getByRole('article', { name: 'Minutes' })
  await minutes.getByText('Releases go on with care.').waitFor()
  await minutes.getByText('One repair of the exam server goes out on Tuesday.').waitFor()
  expect(ratchet.pageErrors).toEqual([])
})
