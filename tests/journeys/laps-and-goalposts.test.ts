import type { Lap } from '@ratchet/contract'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { enterBy, journey } from './support/journey.ts'
import {
  acceptedLap,
  ask,
  closeAsAgreed,
  gained,
  type LiveLap,
  liveLap,
  memberId,
  openStep,
} from './support/laps.ts'
import { calendar, importWeeks } from './support/service-desk.ts'

/** One story on one calendar: three improvements go live together, and their ways part at the judging date. */
const ratchet = journey({ startOn: calendar.goLiveOn })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const said = (page: Page, text: string | RegExp) =>
  page.getByText(text).first().waitFor({ state: 'attached' })

let amara: Page
let jonas: Page
let lena: Page
let moved: LiveLap
let kept: LiveLap
let again: LiveLap

/** The day on which server and browsers believe to be. */
async function travel(on: string) {
  ratchet.travel(on)
  for (const page of [amara, jonas, lena]) await page.clock.setFixedTime(new Date(`${on}T09:00:00Z`))
}
const open = (page: Page, { improvementId }: LiveLap) => page.goto(`/improvements/${improvementId}`)

beforeAll(async () => {
  amara = await ratchet.person()
  await enterBy(amara, ratchet.welcomeLink, 'Amara Diallo')
  const join = async (name: string) => {
    const role = { role: 'manager' }
    const { link } = await ask<{ link: string }>(amara, 'POST', '/invitations', role)
    const page = await ratchet.person()
    await enterBy(page, link, name)
    return page
  }
  jonas = await join('Jonas Weber')
  lena = await join('Lena Hoff')
  moved = await liveLap(amara, 'Fewer Wi-Fi tickets in the library', 'Library tickets')
  kept = await liveLap(jonas, 'Fewer Wi-Fi tickets in the halls', 'Hall tickets')
  again = await liveLap(amara, 'Fewer Wi-Fi tickets on the campus', 'Campus tickets')
}, 240_000)

test('who moves the goalposts is seen by the second reader, with what stood there before', async () => {
  // The target is out of reach: it was frozen.
  await open(amara, moved)
  const targets = await openStep(amara, 3)
  await targets.getByText('Moving it now would move the goalposts').waitFor()
  expect(await targets.getByRole('textbox').count()).toBe(0)
  // The terms can be amended; without a reason nothing happens.
  const action = await openStep(amara, 5)
  await action.getByRole('button', { name: 'Amend the terms' }).click()
  await action.getByLabel('Follow-up, weeks').fill('6')
  await action.getByRole('button', { name: 'Amend the terms' }).click()
  await action.getByText('This must not be empty.').waitFor()
  await action.getByLabel('Why? Everybody reads this.').fill('Six good weeks are enough')
  await action.getByRole('button', { name: 'Amend the terms' }).click()
  await said(amara, 'The amendment is recorded.')
  // And a number of the baseline becomes worse than it was.
  await travel('2026-06-08')
  await importWeeks(amara, moved.metricId, calendar.goLiveOn, gained.slice(0, 6))
  const { metricId } = moved
  await ask(amara, 'POST', `/metrics/${metricId}/corrections`, {
    periodStart: '2026-02-02',
    version: 1,
    value: 180,
    reason: 'I remember it worse',
  })
  await open(amara, moved)
  await openStep(amara, 6)
  await button(amara, 'Compute the verdict').click()
  await said(amara, 'The verdict is computed')

  await open(jonas, moved)
  await jonas.getByRole('heading', { name: 'Fewer Wi-Fi tickets in the library' }).waitFor()
  const contract = jonas.getByRole('region', { name: 'Evidence contract' })
  await contract.getByText('2 amendments').waitFor()
  await contract.getByText(/Amara Diallo: Six good weeks are enough/).waitFor()
  await contract.getByText(/Amara Diallo: I remember it worse/).waitFor()
  const struck = await contract.locator('s').allTextContents()
  expect(struck).toEqual(expect.arrayContaining(['12 weeks', '79']))
  await jonas.locator('#step-5').getByText('amended', { exact: true }).waitFor()
  await jonas
    .getByText(/contract was amended/)
    .first()
    .waitFor()
  await (await openStep(jonas, 6))
    .getByLabel('What do you make of it?')
    .fill('Why six weeks? I want to see the other six.')
  await button(jonas, 'I have read it').click()
  await said(jonas, 'Your reading is recorded.')
}, 240_000)

test('a second lap begins where the first one ended, and both stay on the page', async () => {
  await travel(calendar.judgingOn)
  for (const { metricId } of [kept, again]) await importWeeks(amara, metricId, calendar.goLiveOn, gained)
  await closeAsAgreed(kept, jonas, amara, await memberId(lena))
  await closeAsAgreed(again, amara, jonas, await memberId(lena))

  await open(amara, again)
  await button(amara, 'Open lap 2').click()
  await said(amara, 'Lap 2 is open.')
  // What was learnt stands beside the new lap; vision and baseline are there already.
  await amara.getByText('Mount them where people sit').first().waitFor()
  const targets = await openStep(amara, 3)
  const agreement = targets.getByRole('group', { name: 'Campus tickets' })
  await agreement.getByLabel('Role').selectOption('target')
  await agreement.getByLabel('Agreed as').selectOption({ label: 'a value' })
  await agreement.getByLabel(/^Value/).fill('15')
  // What is to be doubted stands beside the fields while they are filled.
  await agreement.getByText('By when is missing.').waitFor()
  await agreement.getByText(/better than the best week ever seen, 26.*achievable/).waitFor()
  await agreement.getByLabel('By', { exact: true }).fill('2026-10-19')
  await targets.getByRole('button', { name: 'Save' }).click()
  await said(amara, 'Step 3 is saved, and its gate is passed.')
  const plan = await openStep(amara, 4)
  await plan.getByLabel(/Just do it/).check()
  await plan.getByRole('button', { name: 'Add an action' }).click()
  await plan.getByLabel('What', { exact: true }).fill('Tell the halls how to roam')
  await plan.getByLabel('Who', { exact: true }).selectOption({ label: 'Amara Diallo' })
  await plan.getByLabel('Kind', { exact: true }).selectOption({ label: 'tell people' })
  await plan.getByLabel('By', { exact: true }).fill('2026-07-27')
  await plan.getByLabel('Nobody is trained. Why not?').fill('Nothing is new to anybody')
  await plan.getByRole('button', { name: 'Save' }).click()
  await said(amara, 'Step 4 is saved, and its gate is passed.')
  const action = await openStep(amara, 5)
  await action.getByLabel('Go-live').fill('2026-07-27')
  await action.getByLabel('Follow-up, weeks').fill('12')
  await action.getByRole('button', { name: 'Freeze the evidence contract' }).click()
  await amara.getByRole('dialog').getByRole('button', { name: 'Freeze it' }).click()
  await said(amara, 'The evidence contract is frozen.')

  await travel('2026-10-19')
  const less = [14, 12, 15, 13, 11, 14, 12, 13, 15, 12, 13, 14]
  await importWeeks(amara, again.metricId, '2026-07-27', less)
  await amara.reload()
  await openStep(amara, 6)
  await button(amara, 'Compute the verdict').click()
  await said(amara, 'The verdict is computed')
  const laps = amara.getByRole('navigation', { name: 'Laps' })
  expect(await laps.locator('a, [aria-current]').allTextContents()).toEqual(['Lap 1: There', 'Lap 2: There'])
  await laps.getByRole('link', { name: 'Lap 1: There' }).click()
  await amara.getByText('This lap has ended; what it says stays.').waitFor()
}, 240_000)

test('a gain that decays reopens, and tells the owner and the process owner', async () => {
  const relapse = [74, 79, 77, 81, 76, 80, 78, 82, 75, 79, 80, 77]
  await importWeeks(amara, kept.metricId, calendar.judgingOn, relapse)
  await open(amara, kept)
  await amara.getByText('Check 1 is due.', { exact: false }).first().waitFor()
  await button(amara, 'Run check 1').click()
  await said(amara, 'The check ran.')
  await amara
    .getByText(/Hall tickets.*lost/)
    .first()
    .waitFor()
  await amara.getByText('reopened', { exact: true }).first().waitFor()
  for (const page of [jonas, lena]) {
    await page.goto('/feed')
    await page.getByText('Fewer Wi-Fi tickets in the halls').first().waitFor()
    await page.getByText('the gain is going').first().waitFor()
  }
  // The next lap starts from what is true now, not from the gain that was lost.
  await open(jonas, kept)
  await button(jonas, 'Open lap 2').click()
  await said(jonas, 'Lap 2 is open.')
  const { laps } = await ask<{ laps: Lap[] }>(jonas, 'GET', `/improvements/${kept.improvementId}/laps`)
  expect(laps[0]?.baselines[0]).toMatchObject({ from: calendar.judgingOn, count: relapse.length })
}, 240_000)

test('what makes no series ends on proofs and a second reader: done, not proven over time, never verified', async () => {
  const { improvementId, lap } = await acceptedLap(amara, 'The night shift restores the mail gateway alone')
  await ask(amara, 'PUT', `/laps/${lap.id}/vision`, {
    version: lap.version,
    statement: 'The night shift can help itself.',
    stakeholders: [{ name: 'Night shift', kind: 'user', expectation: 'A way out at three in the morning' }],
  })
  await amara.goto(`/improvements/${improvementId}`)
  const start = await openStep(amara, 2)
  await start.getByRole('button', { name: 'Nothing can be measured yet' }).click()
  await start.getByLabel('Why can nothing be measured yet?').fill('Two outages a year make no series')
  await start.getByLabel('What will make it measurable?').fill('Count how often the runbook is opened')
  await start.getByLabel('By', { exact: true }).first().fill('2027-03-01')
  await start.getByLabel('What shall be true instead of a number?').fill('Somebody new does it alone')
  await start.getByLabel('By', { exact: true }).last().fill('2026-12-01')
  await start.getByRole('button', { name: 'Keep this' }).click()
  await said(amara, 'It is written down, and the action stands in the plan.')
  const plan = await openStep(amara, 4)
  await plan.getByLabel(/Just do it/).check()
  await plan.getByLabel('Nobody is trained. Why not?').fill('They wrote it')
  await plan.getByLabel('Nobody is told. Why not?').fill('They wrote it')
  await plan.getByRole('button', { name: 'Save' }).click()
  await said(amara, 'Step 4 is saved, and its gate is passed.')
  const action = await openStep(amara, 5)
  await action.getByRole('button', { name: 'Add a change' }).click()
  await action.getByLabel('What', { exact: true }).fill('Runbook in use')
  await action.getByLabel('From', { exact: true }).fill('2026-10-12')
  await action.getByLabel('Until', { exact: true }).fill('2026-10-16')
  await action.getByRole('button', { name: 'Save' }).click()
  await said(amara, 'Step 5 is saved, and its gate is passed.')
  const judging = await openStep(amara, 6)
  await judging.getByRole('button', { name: 'Add', exact: true }).click()
  await judging.getByRole('textbox', { name: 'What shows it' }).fill('A drill without help')
  await judging.getByRole('button', { name: 'Save' }).click()
  await said(amara, 'Step 6 is saved')

  await jonas.goto(`/improvements/${improvementId}`)
  await (await openStep(jonas, 6)).getByLabel('What do you make of it?').fill('I watched it.')
  await button(jonas, 'I have seen it').click()
  await said(jonas, 'Your reading is recorded.')

  await amara.reload()
  const ending = await openStep(amara, 6)
  await ending.getByLabel('Why?', { exact: true }).fill('It worked twice')
  await ending.getByLabel(/not heard. Why/).fill('They changed shifts')
  await ending.getByLabel('What did it cost in truth?').fill('300')
  await ending.getByRole('button', { name: 'End it so' }).click()
  await said(amara, 'Done, not proven over time.')
  await amara.getByText('done, not proven').first().waitFor()
  expect(ratchet.pageErrors).toEqual([])
}, 240_000)
