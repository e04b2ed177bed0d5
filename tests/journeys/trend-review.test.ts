import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { RatchetClient } from '../../packages/contract/src/client.ts'
import { RecordMapping } from '../../packages/contract/src/index.ts'
import { violations } from './support/axe.ts'
import { enterBy, journey } from './support/journey.ts'
import { clientOf, keyOf } from './support/service-desk-log.ts'

const ratchet = journey({ startOn: '2026-05-04', role: 'all' })

const mapping = RecordMapping.parse({
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: 'iso',
  timesCarryZone: true,
  zone: 'UTC',
  externalIdColumn: 'number',
  openedColumn: 'opened',
  resolvedColumn: 'resolved',
  attributes: [{ column: 'category', name: 'category' }],
})

/** Ten weeks of a desk: the network as busy as ever on working days, printers a little worse every other week. */
function tickets(): string {
  const rows = ['number,opened,resolved,category']
  const add = (category: string, day: number, count: number) => {
    for (let number = 0; number < count; number += 1) {
      const opened = new Date(Date.UTC(2026, 1, 23 + day, 9, number % 60))
      const resolved = new Date(opened.getTime() + 3_600_000)
      rows.push(`T${rows.length},${opened.toISOString()},${resolved.toISOString()},${category}`)
    }
  }
  for (let day = 0; day < 70; day += 1) {
    add('Network', day, (day % 7 < 5 ? 8 : 2) + ((day * 3) % 2))
    add('Printers', day, 4 + Math.floor(day / 14) + ((day * 3) % 4))
  }
  return rows.join('\n')
}

async function importTickets(client: RatchetClient): Promise<void> {
  const bytes = new TextEncoder().encode(tickets())
  const { source } = await client.sourceRecords.createSource({ name: 'Desk' })
  const { recordImport } = await client.sourceRecords.startRecordImport({
    sourceId: source.id,
    fileName: 'desk.csv',
    fileBytes: bytes.length,
    mapping,
  })
  const importId = recordImport.id
  await client.sourceRecords.addRecordPart({ importId, offset: 0, part: new File([bytes], 'part') })
  for (;;) {
    const { state, failure } = (await client.sourceRecords.getRecordImport({ importId })).recordImport
    if (state === 'done') return
    if (state === 'failed') throw new Error(failure ?? state)
    await sleep(200)
  }
}

test('a monthly trend review, from its rule to its minutes, by keys', async () => {
  const page = await ratchet.person()
  await enterBy(page, ratchet.welcomeLink, 'Ada Lovelace')
  await importTickets(clientOf(ratchet.address, await keyOf(page, ratchet.address)))

  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await page.getByText('No review is scheduled yet.').waitFor()
  await page.getByRole('button', { name: 'Schedule a review' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it looks at').selectOption('trend')
  // Sent before it is known by what the tickets can be looked at, nothing is saved.
  let known = () => {}
  const asked = new Promise<void>((resolve) => {
    known = resolve
  })
  await page.route('**/sources/*/attributes**', async (route) => {
    await asked
    await route.continue()
  })
  await dialog.getByLabel('Tickets of').selectOption('Desk')
  await dialog.getByLabel('Name').press('Enter')
  expect(await dialog.getByRole('button', { name: 'Schedule it' }).getAttribute('aria-disabled')).toBe('true')
  known()
  await dialog.getByLabel('By', { exact: true }).selectOption('category')
  await dialog.getByLabel('Recurs').selectOption('own')
  await dialog.getByLabel('Rule').fill('FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2')
  await dialog.getByText('gives no day at all').waitFor()
  await dialog.getByLabel('Rule').fill('FREQ=MONTHLY;BYDAY=1MO')
  await dialog.getByText('It would meet on Mon').waitFor()
  await dialog.getByRole('button', { name: 'Schedule it' }).click()

  // The page of the review names what rises, with the rule that says so.
  await page.getByRole('heading', { name: 'Trend review', level: 1 }).waitFor()
  await page.getByText('Look first at Printers').waitFor()
  await page.getByRole('link', { name: '4 May 2026' }).click()
  await page.getByRole('heading', { name: 'What would be on the agenda now' }).waitFor()
  await page.keyboard.press('b')

  const item = page.getByRole('article')
  await item.getByRole('heading', { name: 'Printers' }).waitFor()
  expect(await violations(page)).toEqual([])
  await item.getByLabel('Note').fill('Since the new paper came.')
  await item.getByRole('heading', { name: 'Printers' }).click()
  await item.getByText('Kept.').waitFor()
  await page.keyboard.press('s')
  await dialog.getByText('Earliest honest judging date').waitFor()
  await dialog.getByLabel('What you try, in one sentence').fill('Another paper in all printers')
  await dialog.getByRole('button', { name: 'Decide' }).click()
  await page.getByText('Every item is settled.').waitFor()

  // A reload in the middle, and a second pair of eyes: the same meeting.
  await page.reload()
  await page.getByText('Every item is settled.').waitFor()
  await page.keyboard.press('e')
  const there = dialog.getByLabel('Who was there')
  expect(await there.inputValue()).toBe('Ada Lovelace')
  await there.fill('Ada Lovelace and a guest of the printers')
  await dialog.getByRole('button', { name: 'End the meeting' }).click()

  const minutes = page.getByRole('article', { name: 'Minutes' })
  await minutes.getByText('A small experiment began: “Another paper in all printers”.').waitFor()
  await minutes.getByText('Since the new paper came.').waitFor()
  await minutes.getByText('There: Ada Lovelace and a guest of the printers').waitFor()
  expect(await violations(page)).toEqual([])
  const download = await minutes.getByRole('link', { name: 'Download as Markdown' }).getAttribute('href')
  const file = await (await page.request.get(`${ratchet.address}${download}`)).text()
  expect(file).toContain('# Trend review, 4 May 2026')
  expect(file).toContain('**A small experiment began: “Another paper in all printers”.**')
  expect(ratchet.pageErrors).toEqual([])
})
