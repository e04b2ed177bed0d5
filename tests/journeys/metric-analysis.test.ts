import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { enterBy, journey } from './support/journey.ts'
import { weeksAsCsv } from './support/series-file.ts'

const ratchet = journey({ startOn: '2026-07-01' })

const before = [8.1, 7.9, 8.4, 7.6, 8.2, 8, 7.7, 8.3, 8.1, 7.9, 8.5, 7.8]
const after = [4.1, 3.9, 4.4, 3.6, 4.2, 4, 3.7, 4.3, 4.1, 3.9]

test('new limits are offered and begun by a person, a point is left out with a reason, and the chart is taken along', async () => {
  const page = await ratchet.person()
  await enterBy(page, ratchet.welcomeLink, 'Ada Lovelace')
  await page.goto(`${ratchet.address}/metrics`)
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
  await page.getByRole('button', { name: 'Import a file' }).click()
  const file = weeksAsCsv('2026-01-05', [...before, ...after], 'german')
  await page.getByLabel('Choose a CSV file').setInputFiles(file)
  await page.getByRole('button', { name: /^Import 22 values$/ }).click()
  await page.getByRole('button', { name: 'Done' }).click()

  // The offer waits for a reason; nothing is silent.
  await page.getByRole('heading', { name: 'New limits?' }).waitFor()
  await page
    .getByText(/Since 30 Mar 2026 the level has moved, from 8.* to 4.* on average over 10 points/)
    .waitFor()
  await page.getByRole('button', { name: 'Begin new limits' }).click()
  await page.getByText('This needs a reason.').waitFor()
  await page.getByLabel('Why?').fill('A second person answers since April')
  await page.getByRole('button', { name: 'Begin new limits' }).click()
  await page.getByRole('heading', { name: 'Decisions about limits' }).waitFor()
  await page.getByText('New limits from week of 30 Mar 2026: A second person answers since April').waitFor()
  expect(await page.getByRole('heading', { name: 'New limits?' }).count()).toBe(0)
  await page.getByText(/trial limits/).waitFor()
  await page.getByText('The chart in words').click()
  await page
    .getByText(/Segment 1: mean 8.*Segment 2: mean 4/)
    .last()
    .waitFor()

  // Another chart is in the address; the recommended one is one click away.
  await page.getByLabel('Chart', { exact: true }).selectOption('run')
  await page.waitForURL(/chart=run/)
  await page.getByText('Recommended: XmR chart.').waitFor()
  await page.getByRole('button', { name: 'Show the recommended chart' }).click()
  await page.waitForURL((url) => !url.search.includes('chart'))

  // A target is held against the limits only while the process is stable.
  await page.getByLabel('Hold against a target, h').fill('6')
  await page.getByRole('region', { name: 'Chart and signals' }).getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/target=6/)
  await page.getByText('From now on it can be expected to stay at or beyond the target.').waitFor()
  // Segments of 12 and 10 points are too short for a second opinion.
  expect(await page.getByRole('option', { name: 'CUSUM, cumulative sum' }).count()).toBe(0)
  await page.getByLabel('Hold against a target, h').fill('')
  await page.getByRole('region', { name: 'Chart and signals' }).getByRole('button', { name: 'Show' }).click()
  await page.waitForURL((url) => !url.search.includes('target'))

  // A point is left out, by the keyboard alone, and counts again.
  await page.getByRole('button', { name: 'Leave out week of 12 Jan 2026' }).press('Enter')
  await page.getByLabel('Why?').fill('The phones were down')
  await page.getByRole('button', { name: 'Leave it out' }).press('Enter')
  await page
    .getByText(/left out: The phones were down/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Count week of 12 Jan 2026 again' }).waitFor()

  for (const [name, begins] of [
    ['Chart as SVG', '<svg'],
    ['Chart as PNG', '\u{fffd}PNG'],
    ['Series as CSV', '\u{feff}period_start,value'],
  ] as const) {
    const coming = page.waitForEvent('download')
    await page.getByText(name, { exact: true }).click()
    const text = await readFile(await (await coming).path(), 'utf8')
    expect(text.slice(0, 40)).toContain(begins)
    if (name === 'Series as CSV') expect(text).toContain('left_out,,The phones were down')
  }

  // The decision is withdrawn: the old limits come back, and the decision stays in sight.
  await page.getByRole('button', { name: 'Withdraw the decision for week of 30 Mar 2026' }).click()
  await page.getByLabel('Why?').fill('Only half of the team')
  await page.getByRole('button', { name: 'Withdraw', exact: true }).last().click()
  await page.getByText(/Withdrawn by Ada Lovelace/).waitFor()
  await page.getByRole('heading', { name: 'New limits?' }).waitFor()
  expect(ratchet.pageErrors).toEqual([])
})
