import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-03-02' })

test('a sentence meets its look-alike while it is typed, is merged, ranked, exported and imported again', async () => {
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
  await grace.getByRole('heading', { name: 'News for you' }).waitFor()
  await grace.getByText('Same printers, one fix').waitFor()
  await grace.getByRole('link', { name: 'Every Monday the libary printers jam' }).first().click()
  await grace.getByRole('link', { name: 'Printers in the library jam every Monday' }).first().click()
  await grace.getByText('Also said as').waitFor()
  await grace.getByRole('link', { name: 'Every Monday the libary printers jam' }).waitFor()

  // Estimates as ranges give both their place, the reason of it, and say when two cannot be told apart.
  await ada.goto('/backlog')
  await capture(ada, 'Answer tickets of the dean within a day')
  const estimate = async (sentence: string, value: [string, string], days: [string, string]) => {
    await ada.goto('/backlog')
    await ada.getByRole('region', { name: 'Improvements' }).getByRole('link', { name: sentence }).click()
    await ada.getByRole('button', { name: 'Estimate', exact: true }).click()
    const group = (name: string) => ada.getByRole('group', { name })
    await group('Expected value').getByLabel('At least').fill(value[0])
    await group('Expected value').getByLabel('At most').fill(value[1])
    await group('Effort').getByLabel('At least').fill(days[0])
    await group('Effort').getByLabel('At most').fill(days[1])
    await ada.getByRole('button', { name: 'Save' }).click()
    await ada.getByText('The estimates are saved.').waitFor()
  }
  await estimate('Printers in the library jam every Monday', ['4', '8'], ['1', '2'])
  await estimate('Answer tickets of the dean within a day', ['3', '6'], ['1', '2'])
  await ada.goto('/priorities')
  await ada.getByRole('heading', { name: 'In this order' }).waitFor()
  const order = async () => await ada.locator('[data-row]').allTextContents()
  expect(await order()).toEqual([
    'Printers in the library jam every Monday',
    'Answer tickets of the dean within a day',
  ])
  await ada.getByText('cannot be told apart from the next').waitFor()
  await ada.getByText('Why here?').nth(1).click()
  await ada.getByText(/Behind “Printers in the library/).waitFor()

  // By keys alone a point of the plot moves up: more value, and the order turns.
  await ada.getByRole('button', { name: /^Answer tickets of the dean.*Arrow keys/ }).focus()
  for (let step = 0; step < 8; step += 1) await ada.keyboard.press('ArrowUp')
  await ada.keyboard.press('Enter')
  await ada.getByRole('group', { name: 'New estimates' }).getByText('Estimate “Answer tickets').waitFor()
  expect((await order())[0]).toContain('Printers')
  await ada.keyboard.press('Enter')
  await ada.getByText('The estimates are saved.').waitFor()
  await ada.locator('[data-row]').first().getByText('Answer tickets of the dean').waitFor()

  // A place by hand wants a reason.
  await ada.getByRole('button', { name: 'Place by hand: Printers' }).click()
  await ada.getByLabel('Place', { exact: true }).fill('1')
  await ada.getByRole('button', { name: 'Place it there' }).click()
  await ada.getByText('a place by hand needs a reason').waitFor()
  await ada.getByLabel('Reason').fill('exam weeks begin')
  await ada.getByRole('button', { name: 'Place it there' }).click()
  await ada.getByText('Placed by Ada Lovelace: exam weeks begin').waitFor()
  expect((await order())[0]).toBe('Printers in the library jam every Monday')

  // Accepted, then edited by two at once: each keeps what only one changed, and what both changed is asked for.
  const printers = await ada.getByRole('link', { name: 'Printers in the library jam every Monday' }).first()
  await printers.click()
  await ada.getByRole('button', { name: 'Accept' }).first().click()
  await ada.getByText('A lap of the seven steps.').first().waitFor()
  const id = new URL(ada.url()).pathname.split('/').at(-1)
  const call = async (method: 'get' | 'patch', data?: object) => {
    const address = `${ratchet.address}/api/v1/improvements/${id}`
    const answer = await ada.request[method](address, { headers: { origin: ratchet.address }, data })
    return (await answer.json()).improvement
  }
  await ada.getByRole('button', { name: 'Edit', exact: true }).click()
  await ada.getByLabel('Description').fill('Wet paper')
  await ada.getByLabel('Next review').fill('2026-04-01')
  const { version } = await call('get')
  await call('patch', { version, description: 'Old rollers', sentence: 'Library printers jam every Monday' })
  await ada.getByRole('button', { name: 'Save', exact: true }).click()
  const both = ada.getByRole('group', { name: 'Description changed by both' })
  await both.getByRole('radio', { name: 'Something else' }).check()
  await both.getByRole('textbox').fill('Wet paper on old rollers')
  await ada.getByRole('button', { name: 'Save this' }).click()
  await ada.getByText('Saved.', { exact: true }).waitFor()
  await ada.getByText('Wet paper on old rollers').first().waitFor()
  expect(await call('get')).toMatchObject({
    sentence: 'Library printers jam every Monday',
    nextReviewOn: '2026-04-01',
  })

  // Estimates that meet are merged likewise, group by group.
  await ada.getByRole('button', { name: 'Estimate', exact: true }).click()
  const estimates = ada.getByRole('region', { name: 'Estimates' })
  await estimates.getByLabel('At most', { exact: true }).fill('12')
  await estimates.getByLabel('Urgency').selectOption('4')
  const now = await call('get')
  await ada.request.put(`${ratchet.address}/api/v1/improvements/${id}/estimates`, {
    headers: { origin: ratchet.address },
    data: {
      ...now.estimates,
      version: now.version,
      value: { ...now.estimates.value, high: 20 },
      effort: { lowDays: 1, highDays: 3 },
    },
  })
  await estimates.getByRole('button', { name: 'Save', exact: true }).click()
  const values = ada.getByRole('group', { name: 'Expected value changed by both' })
  await values.getByRole('radio', { name: /4 to 12 points/ }).check()
  await ada.getByRole('button', { name: 'Save this' }).click()
  await ada.getByText('The estimates are saved.').waitFor()
  expect((await call('get')).estimates).toMatchObject({
    value: { low: 4, high: 12 },
    effort: { lowDays: 1, highDays: 3 },
    urgency: 4,
  })

  // One field of an older version comes back; the status stays what it was.
  await ada.getByText(/^History/).click()
  await ada.getByLabel('Field', { exact: true }).selectOption('sentence')
  await ada.getByRole('button', { name: /^Put back Sentence: “Printers in the library/ }).click()
  await ada.getByText('Put back as it was.').waitFor()
  expect(await call('get')).toMatchObject({
    sentence: 'Printers in the library jam every Monday',
    description: 'Wet paper on old rollers',
    status: 'accepted',
  })

  // The health page says what is wanting, and its number opens the list.
  await ada.goto('/backlog')
  await ada.getByRole('link', { name: 'Backlog health' }).click()
  await ada.getByRole('link', { name: 'without an owner: 1, All together' }).last().click()
  expect(new URL(ada.url()).searchParams.get('health')).toBe('unowned')
  await ada.getByText('1 improvement').first().waitFor()

  // Exported and imported again, nothing changes; a foreign register says what would happen before it does.
  await ada.goto('/backlog')
  const [file] = await Promise.all([
    ada.waitForEvent('download'),
    ada.getByRole('link', { name: 'Export as CSV' }).click(),
  ])
  const exported = await readFile(await file.path(), 'utf8')
  await ada.getByRole('link', { name: 'Import a register' }).click()
  const choose = (csv: string) =>
    ada.getByLabel('File').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await choose(exported)
  await ada.getByText('0 new, 0 changed, 3 as they are, 0 rejected.').waitFor()
  await choose('Nr;Titel;Zustand\n7;Lab computers start slowly;verified\n8;;open\n')
  await ada.getByText('1 new, 0 changed, 0 as they are, 1 rejected.').waitFor()
  await ada.getByText('claimed elsewhere: verified').waitFor()
  await ada.getByRole('button', { name: 'Import 1 row' }).click()
  await ada.getByText('Imported. 1 new').waitFor()
  await ada.getByRole('link', { name: 'Lab computers start slowly' }).click()
  await ada.getByText('Claimed elsewhere').waitFor()
  await ada.getByText('First it needs an answer.').waitFor()
  expect(ratchet.pageErrors).toEqual([])
})
