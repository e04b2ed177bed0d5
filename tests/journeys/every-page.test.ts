import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import { enterBy, journey } from './support/journey.ts'

const today = '2026-11-23'
const ratchet = journey({ startOn: today, empty: false })

/** The addresses of the demo's improvements and of one metric, as the API lists them. */
async function places(page: Page): Promise<string[]> {
  const get = async (path: string) =>
    await (await page.request.get(`${ratchet.address}/api/v1${path}`)).json()
  const { improvements } = await get('/improvements')
  const { metrics } = await get('/metrics')
  const { valueStreams, services } = await get('/value-system')
  const improvement = (words: string) =>
    improvements.find((one: { sentence: string }) => one.sentence.includes(words))
  const named = (words: string) => improvement(words)?.id
  const send = async (path: string, data: object) => {
    const answer = await page.request.post(`${ratchet.address}/api/v1${path}`, {
      headers: { origin: ratchet.address },
      data,
    })
    return await answer.json()
  }
  const linkOf = async (path: string, data: object): Promise<string> => (await send(path, data)).link
  const poster = await linkOf('/capture-links', { name: 'Poster in the library' })
  const { claimLink } = await send('/capture', {
    token: new URL(poster).hash.slice(1),
    sentence: 'The lamp above the stairs flickers',
    senderName: 'Noor',
  })
  return [
    '/',
    '/backlog',
    '/backlog?as=board',
    '/feed',
    '/unsubscribe#a-token-that-nobody-knows-0000',
    '/backlog/health',
    '/priorities',
    '/metrics',
    '/tickets',
    '/tickets/import',
    `/metrics/${metrics[0].id}`,
    '/people',
    '/value-system',
    '/coverage',
    '/practice',
    '/reviews',
    '/calendars',
    '/practice/continual',
    '/practice/months/last',
    '/plan-check?measuredAfter=at_acceptance&lookedAtAgain=never&ownerAfter=no',
    ...['services', 'offerings', 'stakeholders', 'aims', 'streams', 'practices', 'principles'].map(
      (section) => `/value-system/${section}`,
    ),
    ...[
      '',
      '/cards/a-loop',
      '/examples/exam-support',
      '/exercises/continual-or-one-off',
      '/quizzes/core-concepts',
      '/recall',
      '/courses',
      '/glossary',
      '/settings',
      '/work?since=2026-06-01',
    ].map((page) => `/learn${page}`),
    `/value-system/services/${services[0].id}`,
    ...valueStreams.map(({ id }: { id: string }) => `/value-system/streams/${id}?step=2`),
    ...['exam periods', 'Password resets', 'Exam results', 'timetable', 'basement'].map(
      (words) => `/improvements/${named(words)}`,
    ),
    ...['a3', 'pdca'].map((view) => `/improvements/${named('exam periods')}?view=${view}`),
    // What people without an account open.
    await linkOf(`/laps/${improvement('exam periods').lap.id}/snapshots`, { label: 'For the sponsor' }),
    poster,
    claimLink,
    '/backlog/links',
    '/backlog/import',
  ]
}

let entered: { cookies: Awaited<ReturnType<BrowserContext['cookies']>>; addresses: string[] }
beforeAll(async () => {
  const first = await ratchet.person()
  await enterBy(first, ratchet.welcomeLink, 'Ada Lovelace')
  entered = { cookies: await first.context().cookies(), addresses: await places(first) }
}, 240_000)

/** What the colours can change; everything else was looked at in the light. */
const ofColours = ['color-contrast', 'link-in-text-block']
/** What a narrow screen can change: what is shown, folded or scrolled. */
const ofWidth = [
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'button-name',
  'link-name',
  'label',
  'landmark-one-main',
  'landmark-unique',
  'region',
  'heading-order',
]

// Each page is loaded once and looked at twice, as somebody turns a phone in the evening.
test('no page of the demo workspace has an accessibility fault, wide in the light or narrow in the dark', async () => {
  const page = await ratchet.person()
  await page.context().addCookies(entered.cookies)
  const faults: string[] = []
  const look = async (where: string, rules?: readonly string[]) => {
    for (const fault of await violations(page, rules)) faults.push(`${where} ${fault}`)
  }
  // Charts are drawn anew a moment after the width has changed; what stays too wide is a fault.
  const isTooWide = async () => {
    for (let waited = 0; waited < 5000; waited += 250) {
      if (!(await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth'))) return false
      await page.waitForTimeout(250)
    }
    return true
  }
  for (const address of entered.addresses) {
    await page.goto(address)
    await page.locator('main h1, main h2').first().waitFor()
    await page.waitForLoadState('networkidle')
    await look(`${address} at 1440 px`)
    if (await isTooWide()) faults.push(`${address} scrolls sideways at 1440 px`)
    // The narrow look is the dark one: colours come from the same names at every width.
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 360, height: 780 })
    await look(`${address} at 360 px, in the dark`, [...ofWidth, ...ofColours])
    if (await isTooWide()) faults.push(`${address} scrolls sideways at 360 px`)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1440, height: 900 })
  }
  await page.close()
  expect(faults).toEqual([])
  expect(ratchet.pageErrors).toEqual([])
}, 300_000)

test('the second of two writers is refused, sees both versions, and loses nothing that was typed', async () => {
  const ada = await ratchet.person()
  const response = await ada.request.get(`${ratchet.address}/healthz`)
  expect(response.ok()).toBe(true)
  await ada.goto('/sign-in')
  await ada.getByLabel('E-mail address').fill('ada.lovelace@university.example')
  await ada.getByLabel('Password').fill('correct horse battery')
  await ada.keyboard.press('Enter')
  await ada.getByRole('navigation').first().waitFor()
  const list = await (
    await ada.request.get(`${ratchet.address}/api/v1/improvements?text=Exam%20results`)
  ).json()
  const { id, lap } = list.improvements[0]
  await ada.goto(`/improvements/${id}`)
  const vision = ada.locator('#step-1')
  await vision.locator('h3 button').click()
  const field = vision.getByLabel('What should be true, and for whom?')
  await field.fill('What Ada types')

  // Meanwhile somebody else saves the same step.
  const { lap: known } = await (await ada.request.get(`${ratchet.address}/api/v1/laps/${lap.id}`)).json()
  const other = await ada.request.put(`${ratchet.address}/api/v1/laps/${lap.id}/vision`, {
    headers: { origin: ratchet.address },
    data: {
      version: known.version,
      statement: 'What somebody else wrote',
      stakeholders: known.vision.stakeholders,
    },
  })
  expect(other.status()).toBe(200)

  await vision.getByRole('button', { name: 'Save' }).click()
  await vision.getByText('What somebody else wrote').first().waitFor()
  expect(await field.inputValue()).toBe('What Ada types')
})
