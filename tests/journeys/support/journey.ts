import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type AppRole, runApp } from '../../../apps/server/src/main.ts'
import { ensureWebBuild } from '../../../apps/server/src/starting/build-web.ts'
import { findBrowser } from '../../support/find-browser.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

/** A real server with the real web app on a database of its own, a real browser, and a clock that the journey sets. */
export interface Journey {
  readonly address: string
  readonly welcomeLink: string
  /** The day on which the server believes to be. */
  travel(on: string): void
  /** A person at a browser of their own: own cookies, own storage. */
  person(options?: { width?: number; colorScheme?: 'light' | 'dark' }): Promise<Page>
  /** What went wrong in any page: uncaught errors and failed resources that nobody expected. */
  readonly pageErrors: string[]
}

export interface JourneyOptions {
  empty?: boolean
  startOn: string
  /** `all` where jobs must run, for imports say. */
  role?: AppRole
}

/** Set a journey up for a test file. The values are there once `beforeAll` has run. */
export function journey(options: JourneyOptions): Journey {
  let now = new Date(`${options.startOn}T09:00:00Z`)
  const state = { address: '', welcomeLink: '' }
  const pageErrors: string[] = []
  const contexts: BrowserContext[] = []
  const closers: (() => Promise<unknown>)[] = []
  let browser: Browser

  beforeAll(async () => {
    const webFolder = await ensureWebBuild(() => {})
    const database = await freshDatabase()
    closers.push(() => database.dispose())
    const dataFolder = await mkdtemp(join(tmpdir(), 'ratchet-journey-'))
    closers.push(() => rm(dataFolder, { recursive: true, force: true }))
    const app = await runApp({
      databaseUrl: database.url,
      host: '127.0.0.1',
      port: 0,
      dataFolder,
      empty: options.empty ?? true,
      role: options.role ?? 'web',
      webFolder,
      clock: () => now,
      limits: { requests: 100_000, entries: 1000 },
      log: {
        info: () => {},
        error: (message, cause) => pageErrors.push(`server: ${message} ${String(cause)}`),
      },
    })
    closers.push(() => app.stop())
    state.address = app.address
    state.welcomeLink = app.welcomeLink ?? ''
    browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
    closers.push(() => browser.close())
  })
  afterAll(async () => {
    for (const context of contexts) await context.close()
    for (const close of closers.reverse()) await close()
  })

  // What the people saw when a test failed, for whoever has to find out why.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const folder = join(tmpdir(), 'ratchet-journey-pictures')
    for (const [index, context] of contexts.entries()) {
      for (const page of context.pages()) {
        await page.screenshot({
          path: join(folder, `${task.name.slice(0, 40)}-${index}.png`),
          fullPage: true,
        })
      }
    }
  })

  return {
    get address() {
      return state.address
    },
    get welcomeLink() {
      return state.welcomeLink
    },
    pageErrors,
    travel: (on) => {
      now = new Date(`${on}T09:00:00Z`)
    },
    person: async ({ width = 1440, colorScheme = 'light' } = {}) => {
      const context = await browser.newContext({
        baseURL: state.address,
        viewport: { width, height: width < 500 ? 780 : 900 },
        colorScheme,
        locale: 'en-GB',
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      // Generous: a shared machine may take seconds for what takes milliseconds alone.
      context.setDefaultTimeout(40_000)
      const page = await context.newPage()
      await page.clock.setFixedTime(now)
      page.on('pageerror', (error) => pageErrors.push(`page: ${error.message}`))
      return page
    },
  }
}

const password = 'correct horse battery'

/** Come in by a welcome or invitation link. */
export async function enterBy(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page
    .getByLabel('E-mail address')
    .fill(`${name.toLowerCase().replaceAll(' ', '.')}@university.example`)
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
  // The phone has its navigation below, under another name.
  await page.getByRole('navigation').first().waitFor()
}
