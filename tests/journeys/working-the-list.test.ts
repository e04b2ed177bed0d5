import { expect, test } from 'vitest'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-03-02' })

test('many are changed at once by keys and changed back after a reload; a view is kept; a card moves by its operation only', async () => {
  const ada = await ratchet.person()
  await enterBy(ada, ratchet.welcomeLink, 'Ada Lovelace')
  for (const sentence of ['Doors jam', 'Lifts stand', 'Printers fail', 'Screens flicker']) {
    const data = { sentence }
    await ada.request.post(`${ratchet.address}/api/v1/improvements`, {
      headers: { origin: ratchet.address },
      data,
    })
  }
  await ada.goto('/backlog')
  await ada.getByRole('link', { name: 'Screens flicker' }).first().waitFor()
  for (const key of ['j', 'x', 'j', 'j', 'Shift+X']) await ada.keyboard.press(key)
  await ada.getByText('3 selected').waitFor()
  const change = ada.getByRole('region', { name: 'Change the selected ones' })
  await change.getByLabel('Owner').selectOption({ label: 'Ada Lovelace' })
  await change.getByRole('button', { name: 'Change 3 improvements' }).click()
  await ada.getByText('3 improvements are changed.').waitFor()
  const owned = async () => {
    const answer = await ada.request.get(`${ratchet.address}/api/v1/improvements`)
    const { improvements } = await answer.json()
    return improvements.filter(({ owner }: { owner: unknown }) => owner !== null).length
  }
  expect(await owned()).toBe(3)
  await ada.reload()
  await ada.getByRole('button', { name: 'Change it back' }).click()
  await ada.getByText('3 changed back.').waitFor()
  expect(await owned()).toBe(0)

  // A view with a name is what the backlog opens with, and everything is one click away.
  await ada.getByLabel('Status').selectOption('idea')
  await ada.getByRole('link', { name: 'Board', exact: true }).click()
  await ada.getByRole('button', { name: 'Save this view' }).click()
  await ada.getByLabel('Name', { exact: true }).fill('Ideas as cards')
  await ada.getByRole('button', { name: 'Save', exact: true }).click()
  await ada.getByText('The view is saved.').waitFor()
  await ada.getByRole('button', { name: 'Open my backlog with it' }).click()
  await ada.getByRole('button', { name: 'No longer open my backlog with it' }).waitFor()
  await ada.goto('/')
  await ada.goto('/backlog')
  await ada.getByRole('region', { name: 'Ideas' }).getByRole('link', { name: 'Doors jam' }).waitFor()
  expect(new URL(ada.url()).search).toContain('as=board')
  await ada.getByRole('link', { name: 'Everything' }).click()
  await ada.waitForURL(/view=all/)
  await ada.getByRole('link', { name: 'Everything' }).and(ada.locator('[data-current]')).waitFor()
  await ada.getByRole('link', { name: 'Board', exact: true }).click()

  // Past its gates nothing is dropped; where an answer leads, that answer is offered.
  const card = (name: string) => ada.getByRole('link', { name, exact: true })
  await card('Doors jam').focus()
  await ada.keyboard.press('m')
  await ada.getByLabel('To', { exact: true }).selectOption('measuring')
  await ada.getByText('Nobody puts it there').waitFor()
  await ada.getByLabel('To', { exact: true }).selectOption('accepted')
  await ada.getByRole('button', { name: 'Accept it' }).click()
  await ada.getByRole('region', { name: 'Accepted' }).getByRole('link', { name: 'Doors jam' }).waitFor()
  // The sheet is gone, and the focus is where the card went.
  await ada.getByRole('dialog').waitFor({ state: 'detached' })
  await ada.locator('[data-column="accepted"] :focus').waitFor()
  await card('Lifts stand').focus()
  await ada.keyboard.press('m')
  await ada.getByLabel('To', { exact: true }).selectOption('direction')
  await ada.getByText('It waits for its answer.').waitFor()
  expect(ratchet.pageErrors).toEqual([])
}, 240_000)
