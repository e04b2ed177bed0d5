/**
 * Pictures of every page at two widths, light and dark, with an axe-core check of each.
 * Needs the built web app and a Chromium: `node scripts/screenshots.ts [--out DIR] [--only PAGE] [--view VIEW]`.
 * The pages talk to fixtures, not to a server; exit code 1 when axe finds a violation or a page logs an error.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { answer } from './screenshots/answers.ts'
import { now } from './screenshots/fixtures.ts'
import { type Scene, scenes } from './screenshots/scenes.ts'

const { values: asked } = parseArgs({
  options: {
    out: { type: 'string', default: '.tmp/screenshots' },
    only: { type: 'string', default: '' },
    view: { type: 'string', default: '' },
  },
})
const dist = join(import.meta.dirname, '../apps/web/dist')
const axeSource = readFileSync(join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8')
const origin = 'http://ratchet.test'
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const views = [
  { name: '1440-light', width: 1440, scheme: 'light' },
  { name: '1440-dark', width: 1440, scheme: 'dark' },
  { name: '360-light', width: 360, scheme: 'light' },
  { name: '360-dark', width: 360, scheme: 'dark' },
] as const
type View = (typeof views)[number]

const browser = await chromium.launch({
  executablePath: process.env.RATCHET_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
mkdirSync(asked.out, { recursive: true })
let faults = 0
for (const scene of scenes.filter(({ name }) => name.includes(asked.only))) {
  for (const view of views.filter(({ name }) => name.includes(asked.view)))
    faults += await shoot(browser, scene, view)
}
await browser.close()
console.log(faults === 0 ? 'no violations' : `${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1

async function shoot(open: Browser, scene: Scene, view: View): Promise<number> {
  const context = await open.newContext({
    viewport: { width: view.width, height: view.width > 400 ? 900 : 740 },
    colorScheme: view.scheme,
    locale: scene.locale ?? 'en-GB',
    reducedMotion: 'reduce',
    hasTouch: view.width < 400,
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(now)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await serve(page, scene)
  await page.goto(`${origin}${scene.path}`)
  await page.waitForLoadState('networkidle')
  await page.locator('h1').first().waitFor()
  await scene.act?.(page)
  if (scene.fullPage ?? true) await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(250)
  await page.screenshot({
    path: join(asked.out, `${scene.name}-${view.name}.png`),
    fullPage: scene.fullPage ?? true,
  })
  complaints.push(...(await violations(page)))
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (sideways > 0) complaints.push(`scrolls sideways by ${sideways}px`)
  for (const complaint of complaints) console.log(`${scene.name} ${view.name}: ${complaint.trim()}`)
  await context.close()
  return complaints.length
}

async function serve(page: Page, scene: Scene): Promise<void> {
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.pathname.startsWith('/api/v1')) {
      const { status, body } = answer(route.request().method(), url, scene)
      const contentType = status < 400 ? 'application/json' : 'application/problem+json'
      return route.fulfill({ status, contentType, body: JSON.stringify(body) })
    }
    const file = extname(url.pathname) ? url.pathname : '/index.html'
    return route.fulfill({
      body: readFileSync(join(dist, file)),
      contentType: types[extname(file)] ?? 'application/octet-stream',
      headers: { 'content-security-policy': policy },
    })
  })
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run: () => Promise<AxeResult> } }).axe
    const result = await axe.run()
    return result.violations.map(
      ({ id, help, nodes }) =>
        `axe ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    )
  })
}

type AxeResult = { violations: { id: string; help: string; nodes: { target: string[] }[] }[] }
