import { expect, it } from 'vitest'
import { type BrowserFacts, chooseBrowser, howToGetOne } from './browser-choice.ts'

const bare: BrowserFacts = {
  environment: {},
  runs: () => false,
  usualPlaces: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
  playwrightPlaces: ['/cache/chrome'],
  canInstall: false,
}

it('takes the named browser before any other, and refuses rather than replaces it', () => {
  const environment = { RATCHET_BROWSER: '/mine', CHROME_PATH: '/other' }
  expect(chooseBrowser({ ...bare, environment, runs: () => true })).toEqual({ use: '/mine' })
  const withoutMine = { ...bare, environment, runs: (path: string) => path !== '/mine' }
  expect(chooseBrowser(withoutMine)).toEqual({ refuse: 'RATCHET_BROWSER is /mine, which cannot be run.' })
  expect(chooseBrowser({ ...bare, environment: { CHROME_PATH: '/other' }, runs: () => true })).toEqual({
    use: '/other',
  })
})

it('then looks in the usual places, then at what Playwright has', () => {
  const runs = (path: string) => path !== '/usr/bin/chromium'
  expect(chooseBrowser({ ...bare, runs })).toEqual({ use: '/usr/bin/google-chrome' })
  expect(chooseBrowser({ ...bare, runs: (path) => path === '/cache/chrome' })).toEqual({
    use: '/cache/chrome',
  })
})

it('installs one where it may, else says how to get one', () => {
  expect(chooseBrowser({ ...bare, canInstall: true })).toEqual({ install: 'chromium' })
  expect(chooseBrowser(bare)).toEqual({ refuse: howToGetOne })
})
