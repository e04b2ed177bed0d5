import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-03-02' })

test('a sentence by a poster is answered to whoever holds its claim link, and a comment finds whom it names', async () => {
  const ada = await ratchet.person()
  await enterBy(ada, ratchet.welcomeLink, 'Ada Lovelace')
  const call = async (method: 'post' | 'patch', path: string, data: object) => {
    const address = `${ratchet.address}/api/v1${path}`
    const answer = await ada.request[method](address, { headers: { origin: ratchet.address }, data })
    expect(answer.ok()).toBe(true)
    return await answer.json()
  }
  const { link: invitation } = await call('post', '/invitations', { role: 'contributor' })
  await call('patch', '/workspace', { version: 0, anonymousCapture: true })

  // The link is made for a poster; its code and its text are shown once.
  await ada.goto('/backlog/links')
  await ada.getByLabel('Where it will hang').fill('Poster in the canteen')
  await ada.getByRole('button', { name: 'Make a link' }).click()
  await ada.getByRole('img', { name: 'QR code of the link “Poster in the canteen”' }).waitFor()
  const poster = await ada.getByRole('textbox', { name: 'The new link' }).inputValue()
  expect(await violations(ada)).toEqual([])

  // Somebody without an account scans it on a phone, and gives no name.
  const somebody = await ratchet.person({ width: 360 })
  await somebody.goto(poster)
  await somebody.getByLabel('One sentence is enough').fill('The canteen till has no signal 📶 at noon')
  await somebody.getByText('No name, address or device is stored with it.').waitFor()
  expect(await violations(somebody)).toEqual([])
  await somebody.keyboard.press('Enter')
  await somebody.getByText('Thank you. It is in the backlog.').waitFor()
  await somebody.getByRole('link', { name: 'Look at it now' }).click()
  await somebody.getByText('Not answered yet.').waitFor()

  // Grace, who owes nothing, asks Ada on the record; Ada finds that she was named, and answers.
  const grace = await ratchet.person()
  await enterBy(grace, invitation, 'Grace Hopper')
  await grace.goto('/backlog')
  await grace
    .getByRole('region', { name: 'Improvements' })
    .getByRole('link', { name: /canteen till/ })
    .click()
  await grace.getByLabel('Say something').fill('Is that the old aerial, @Ada')
  await grace.getByRole('button', { name: '@Ada Lovelace' }).click()
  await grace.getByRole('button', { name: 'Comment', exact: true }).click()
  await grace.getByText('Your comment is there.').waitFor()

  await ada.goto('/feed')
  await ada.getByText('One thing is new.').waitFor()
  expect(await violations(ada)).toEqual([])
  await ada.getByRole('link', { name: /canteen till/ }).click()
  await ada.getByText('Is that the old aerial').waitFor()
  await ada.getByRole('button', { name: 'Decline' }).first().click()
  await ada.getByLabel('Why not?').fill('The till moves to the other hall in May')
  await ada.getByRole('button', { name: 'Decline with this reason' }).click()
  await ada.getByText('Declined. The sender gets your reason.').first().waitFor({ state: 'attached' })

  // The claim link shows the answer and who gave it, and nothing of the talk.
  await somebody.reload()
  await somebody.getByText('The till moves to the other hall in May').waitFor()
  await somebody
    .getByText(/Ada Lovelace|administrator/i)
    .first()
    .waitFor()
  expect(await somebody.getByText('old aerial').count()).toBe(0)
  expect(await violations(somebody)).toEqual([])
  expect(ratchet.pageErrors).toEqual([])
})
