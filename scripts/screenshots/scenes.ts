import type { Page } from 'playwright-core'
import { id } from './fixtures.ts'

/** One picture: a page, and what is done there before it is taken. */
export type Scene = {
  name: string
  path: string
  signedIn?: boolean
  /** A workspace in which nothing was entered yet. */
  empty?: boolean
  locale?: string
  fullPage?: boolean
  act?: (page: Page) => Promise<void>
}

export const scenes: readonly Scene[] = [
  { name: 'sign-in', path: '/sign-in', signedIn: false },
  { name: 'join', path: '/join?token=Zk3v0Qw8nT5yRb2LxJ7pHs4d', signedIn: false },
  { name: 'welcome', path: '/welcome?token=Zk3v0Qw8nT5yRb2LxJ7pHs4d', signedIn: false },
  { name: 'link-failed', path: '/join', signedIn: false },
  { name: 'not-found', path: '/no/such/page' },
  { name: 'today', path: '/' },
  { name: 'empty-today', path: '/', empty: true },
  { name: 'empty-backlog', path: '/backlog', empty: true },
  { name: 'empty-metrics', path: '/metrics', empty: true },
  { name: 'nothing-fits', path: '/backlog?text=zeppelin' },
  { name: 'backlog', path: '/backlog' },
  { name: 'backlog-german', path: '/backlog', locale: 'de-DE' },
  {
    name: 'priorities',
    path: '/priorities',
    act: async (page) => {
      await page.getByText('Why here?').nth(1).click()
      await page
        .getByRole('button', { name: /^Place by hand/ })
        .last()
        .click()
    },
  },
  {
    name: 'import-register',
    path: '/backlog/import',
    act: async (page) => {
      const buffer = Buffer.from('Nr;Titel\n1;Any\n')
      await page.getByLabel('File').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
      await page.waitForTimeout(400)
    },
  },
  { name: 'priorities-german', path: '/priorities', locale: 'de-DE' },
  {
    name: 'estimates',
    path: `/improvements/${id(103)}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Estimate', exact: true }).click()
    },
  },
  {
    name: 'backlog-decline',
    path: '/backlog',
    act: async (page) => {
      await page.getByRole('button', { name: /^Decline: The timetable/ }).click()
      await page.getByRole('button', { name: 'Decline with this reason' }).click()
    },
  },
  {
    name: 'backlog-merge',
    path: '/backlog',
    act: async (page) => {
      await page.getByRole('button', { name: /^Merge: The timetable/ }).click()
      await page.waitForTimeout(500)
    },
  },
  {
    name: 'capture',
    path: `/improvements/${id(103)}`,
    fullPage: false,
    act: async (page) => {
      await page.keyboard.press('c')
      await page.keyboard.type('Students in halls lose Wi-Fi when they walk')
      await page.waitForTimeout(600)
    },
  },
  {
    name: 'keys',
    path: '/backlog',
    fullPage: false,
    act: async (page) => {
      await page.keyboard.press('?')
    },
  },
  {
    name: 'menu',
    path: '/backlog',
    fullPage: false,
    act: async (page) => {
      await page.getByRole('button', { name: /Signed in as/ }).click()
    },
  },
  {
    name: 'palette',
    path: '/backlog',
    fullPage: false,
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('the')
      await page.waitForTimeout(500)
    },
  },
  { name: 'value-system', path: '/value-system' },
  { name: 'empty-services', path: '/value-system/services', empty: true },
  { name: 'strategic-aims', path: '/value-system/aims' },
  { name: 'value-stream', path: `/value-system/streams/${id(640)}?step=2` },
  { name: 'value-stream-german', path: `/value-system/streams/${id(640)}`, locale: 'de-DE' },
  {
    name: 'value-stream-edit',
    path: `/value-system/streams/${id(640)}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Edit', exact: true }).click()
    },
  },
  { name: 'metrics', path: '/metrics' },
  { name: 'metric', path: `/metrics/${id(500)}` },
  { name: 'metric-empty', path: `/metrics/${id(503)}` },
  {
    name: 'metric-import',
    path: `/metrics/${id(500)}`,
    fullPage: false,
    act: async (page) => {
      await page.getByRole('button', { name: 'Import a file' }).click()
      const file = { name: 'wifi.csv', mimeType: 'text/csv', buffer: Buffer.from('week;tickets') }
      await page.getByLabel('Choose a CSV file').setInputFiles(file)
      await page.getByText('What this import would do').waitFor()
    },
  },
  {
    name: 'metric-correct',
    path: `/metrics/${id(500)}`,
    fullPage: false,
    act: async (page) => {
      await page.getByRole('button', { name: 'Correct week of 19 Jan 2026' }).click()
    },
  },
  {
    name: 'metric-define',
    path: '/metrics',
    fullPage: false,
    act: async (page) => {
      await page.getByRole('button', { name: 'Define a metric' }).click()
    },
  },
  { name: 'tickets', path: '/tickets' },
  { name: 'empty-tickets', path: '/tickets', empty: true },
  { name: 'ticket-import-choose', path: '/tickets/import' },
  { name: 'ticket-import-running', path: `/tickets/imports/${id(711)}` },
  { name: 'ticket-import-report', path: `/tickets/imports/${id(710)}` },
  {
    name: 'people',
    path: '/people',
    act: async (page) => {
      await page.getByRole('button', { name: 'Make an invitation link' }).click()
      await page.getByLabel('Invitation link', { exact: true }).waitFor()
    },
  },
  {
    name: 'people-teams',
    path: '/people',
    fullPage: false,
    act: async (page) => {
      await page.getByRole('button', { name: 'Choose teams of Lena Hoff' }).click()
    },
  },
  {
    name: 'record-edit',
    path: `/improvements/${id(103)}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Edit', exact: true }).click()
    },
  },
  { name: 'improvement', path: `/improvements/${id(103)}` },
]
