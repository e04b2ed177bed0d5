import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import { enterBy, journey } from './support/journey.ts'

const ratchet = journey({ startOn: '2026-03-02' })
const pictures = process.env.LEARNING_PICTURES

/** Looks at the page as it stands; a picture of it when a folder for them is named. */
async function look(page: Page, name: string) {
  await page.waitForLoadState('networkidle')
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  expect(await violations(page), name).toEqual([])
}

test('from the diagnostic to the gaps, over cards and recall, through a mock whose connection drops', async () => {
  const ada = await ratchet.person()
  await enterBy(ada, ratchet.welcomeLink, 'Ada Lovelace')
  await ada.goto('/learn')
  await ada.getByRole('heading', { name: 'Continual improvement', level: 1 }).waitFor()
  await look(ada, 'learn-new')

  // The diagnostic tells nothing until its end.
  await ada.getByRole('button', { name: 'Start: Diagnostic' }).click()
  await ada.getByText('Question 1 of 24').waitFor()
  await look(ada, 'diagnostic')
  for (let asked = 1; asked <= 24; asked += 1) {
    await ada.getByText(`Question ${asked} of 24`).waitFor()
    expect(await ada.getByText('is right.').count()).toBe(0)
    await ada.getByRole('radio', { name: 'I don’t know' }).check()
    await ada.getByRole('button', { name: 'Next question' }).click()
    const over = ada.getByText('What follows from it stands under gaps.')
    await over.or(ada.getByText(`Question ${asked + 1} of 24`)).waitFor()
    if (await over.isVisible()) break
  }
  await look(ada, 'diagnostic-report')

  // The gaps lead to a card; the keys turn it.
  await ada.getByRole('link', { name: 'Back to the course' }).click()
  await ada.getByRole('heading', { name: 'Gaps' }).waitFor()
  await ada.getByText('questions missed').first().waitFor()
  await look(ada, 'learn-gaps')
  await ada.getByRole('link', { name: 'Begin to read' }).click()
  await ada.getByText('Card 1 of').waitFor()
  await look(ada, 'card')
  await ada.keyboard.press('ArrowRight')
  await ada.getByText('Card 2 of').waitFor()

  // A card is recalled: the answer is not there before it is asked for.
  await ada.goto('/learn/recall')
  await ada.getByRole('button', { name: 'Show the answer' }).click()
  await look(ada, 'recall')
  await ada.getByRole('button', { name: 'Remembered' }).click()
  await ada.getByRole('button', { name: 'Undo' }).waitFor()

  // A quiz: commit first, then why; the focus goes to the result.
  await ada.goto('/learn/quizzes/core-concepts')
  await ada.getByRole('radio').first().check()
  await ada.getByRole('button', { name: 'Commit the answer' }).click()
  await ada.getByRole('heading', { name: /is right\./ }).waitFor()
  await look(ada, 'quiz')

  // A thought exercise: the guidance opens after words of one's own.
  await ada.goto('/learn/exercises/continual-or-one-off')
  const scenario = ada
    .getByRole('region')
    .filter({ has: ada.getByRole('heading', { level: 2 }) })
    .first()
  await scenario.getByRole('radio', { name: 'A one-off' }).check()
  await scenario.getByRole('textbox').fill('It ends when the project team is dissolved.')
  expect(await ada.getByRole('heading', { name: /^Guidance/ }).count()).toBe(0)
  await scenario.getByRole('button', { name: 'Keep my words' }).click()
  await ada.getByRole('heading', { name: /^Guidance/ }).waitFor()
  await look(ada, 'exercise')

  // The connection drops in the middle of the mock; the choice arrives when it is back.
  await ada.goto('/learn')
  await ada.getByRole('button', { name: 'Start: Mock' }).click()
  await ada.getByText('0 of 40 answered').waitFor()
  await ada.getByRole('radio').first().check()
  await ada.getByText('1 of 40 answered').waitFor()
  await look(ada, 'mock')
  await ada.getByRole('button', { name: 'Next', exact: true }).click()
  await ada.context().setOffline(true)
  await ada.getByRole('radio').first().check()
  await ada.context().setOffline(false)
  await ada.getByText('2 of 40 answered').waitFor()
  await ada.reload()
  await ada.getByText('2 of 40 answered').waitFor()
  await ada.getByRole('button', { name: 'Hand in' }).click()
  await ada.getByText('Not passed:').waitFor()
  await look(ada, 'mock-report')
  await ada.getByRole('link', { name: 'Back to the course' }).click()
  await ada.getByText('Not enough evidence yet').waitFor()

  const phone = await ratchet.person({ width: 360, colorScheme: 'dark' })
  await phone.context().addCookies(await ada.context().cookies())
  await phone.goto('/learn')
  await phone.getByRole('heading', { name: 'Gaps' }).waitFor()
  await look(phone, 'learn-phone')
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}, 240_000)
