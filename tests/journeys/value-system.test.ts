import { expect, test } from 'vitest'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-03-02' })

test('from an empty value system to a drawn stream, an improvement about it, and the whole as a file', async () => {
  const page = await ratchet.person()
  await enterBy(page, ratchet.welcomeLink, 'Ada Lovelace')
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await page.getByRole('heading', { name: 'Value system', level: 1 }).waitFor()

  // An empty part teaches, and its one button opens the form.
  await page.getByRole('link', { name: 'Services' }).first().click()
  await page.getByText('No service yet.').waitFor()
  await page.getByRole('button', { name: 'Add a service' }).last().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Campus Wi-Fi')
  await dialog.getByLabel('Utility: what it does').fill('Every device is online')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add a service' }).last().click()
  await page.getByRole('heading', { name: 'Campus Wi-Fi', level: 1 }).waitFor()

  // The definition is quoted and marked as a quotation.
  await page.getByRole('button', { name: 'Utility: what it does' }).click()
  await page
    .getByRole('note')
    .locator('q')
    .getByText('The functionality offered by a product or service to meet a particular need.')
    .waitFor()
  await page.keyboard.press('Escape')

  // A stream with two steps, put into order by keys alone.
  await page.goto('/value-system/streams')
  await page.getByRole('button', { name: 'Add a value stream' }).last().click()
  await dialog.getByLabel('Name', { exact: true }).fill('From request to working student')
  for (const [index, [name, activity]] of [
    ['Somebody mends it', 'Deliver and support'],
    ['A student asks', 'Engage'],
  ].entries()) {
    await dialog.getByRole('button', { name: 'Add a step' }).click()
    // The focus goes into the new step by itself.
    await dialog.locator('input:focus').and(dialog.getByLabel('What happens').nth(index)).waitFor()
    await page.keyboard.type(name ?? '')
    await dialog
      .getByRole('group', { name: 'Value chain activities' })
      .nth(index)
      .getByLabel(activity ?? '')
      .check()
  }
  await dialog.getByRole('button', { name: 'Move A student asks earlier' }).press('Enter')
  await dialog.getByRole('button', { name: 'Add a value stream' }).click()
  await page.getByRole('heading', { name: 'From request to working student', level: 1 }).waitFor()
  const steps = page.getByRole('list', {
    name: 'The steps of From request to working student along the value chain',
  })
  expect(await steps.getByRole('link').allTextContents()).toEqual([
    'Step 1: A student asks',
    'Step 2: Somebody mends it',
  ])
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/step=1/)

  // An improvement is about the stream's engaging part, and the stream's page says so.
  await page.keyboard.press('c')
  await page.getByRole('textbox', { name: 'What could be better?' }).fill('Students ask twice')
  await page.keyboard.press('Enter')
  await page.getByText('Captured. You get an answer by').waitFor()
  await page.goto('/backlog')
  await page.getByText('Students ask twice').first().click()
  await page.getByRole('button', { name: 'Choose what it is about' }).click()
  await dialog.getByLabel('Kind').selectOption('value_stream')
  await dialog.getByLabel('Which one').selectOption({ label: 'From request to working student' })
  await dialog.getByLabel('Which part').selectOption('engage')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await dialog.getByRole('button', { name: 'Remove From request to working student' }).waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('link', { name: 'From request to working student' }).click()
  await page.getByRole('link', { name: 'Students ask twice' }).waitFor()

  // Out as a file, in again without a change; a file with a fault is refused by line and field.
  await page.goto('/value-system')
  const exported = await (await page.request.get('/api/v1/value-system/export.yaml')).text()
  await page.getByRole('button', { name: 'Import a YAML file' }).click()
  const choose = (text: string) =>
    dialog
      .getByLabel('YAML file')
      .setInputFiles({ name: 'system.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) })
  await choose(exported)
  await dialog.getByText('The file says what stands here already.').waitFor()
  await choose(`${exported}practices:\n  - name: Service desk\n    colour: blue\n`)
  await dialog.getByText('practices.0.colour').waitFor()
  await dialog.getByText(/line \d+: is no field that is known here/).waitFor()
  await choose(`${exported}practices:\n  - name: Service desk\n`)
  await dialog.getByText('1 record is added, 0 changed, 2 as they are.').waitFor()
  await dialog.getByRole('button', { name: 'Import it' }).click()
  await page.getByText('Imported: 1 record.').waitFor()
  await page.getByText('Service desk').waitFor()
  expect(ratchet.pageErrors).toEqual([])
}, 240_000)

test('two people change one service at once: the second sees both versions and loses nothing', async () => {
  const ada = await ratchet.person()
  await ada.goto('/sign-in')
  await ada.getByLabel('E-mail address').fill('ada.lovelace@university.example')
  await ada.getByLabel('Password').fill('correct horse battery')
  await ada.keyboard.press('Enter')
  await ada.getByRole('navigation').first().waitFor()
  const origin = { origin: ratchet.address }
  const system = await (await ada.request.get(`${ratchet.address}/api/v1/value-system`)).json()
  const { id, version } = system.services[0]
  await ada.goto(`/value-system/services/${id}`)
  await ada.getByRole('button', { name: 'Edit' }).click()
  await ada.getByLabel('Warranty').fill('Within a minute')
  const other = await ada.request.patch(`${ratchet.address}/api/v1/services/${id}`, {
    headers: origin,
    data: { version, warranty: 'Within an hour' },
  })
  expect(other.status()).toBe(200)
  await ada.getByRole('button', { name: 'Save' }).click()
  await ada.getByText('Somebody else saved a change meanwhile.').waitFor()
  const warranty = ada.getByRole('group', { name: /^Warranty.*changed by both$/ })
  expect(await ada.getByRole('button', { name: 'Save this' }).isDisabled()).toBe(true)
  await warranty.getByRole('radio', { name: /Within a minute/ }).check()
  await warranty.getByRole('radio', { name: 'Something else' }).check()
  await warranty.getByRole('textbox').fill('Within a minute, by night an hour')
  await ada.getByRole('button', { name: 'Save this' }).click()
  await ada.getByRole('definition').getByText('Within a minute, by night an hour').waitFor()
})
