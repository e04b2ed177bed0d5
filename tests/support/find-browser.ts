import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type BrowserFacts, chooseBrowser, howToGetOne } from './browser-choice.ts'

/**
 * The path of a Chromium or Chrome for the journeys; installs Debian's where that is allowed.
 * @throws Error with the sentence that says how to get one.
 */
export async function findBrowser(): Promise<string> {
  const choice = chooseBrowser(factsOfThisMachine())
  if ('use' in choice) return choice.use
  if ('refuse' in choice) throw new Error(choice.refuse)
  console.log('Installing the browser for the journeys (apt-get install chromium) …')
  try {
    installChromium()
  } catch {
    throw new Error(`apt-get could not install chromium. ${howToGetOne}`)
  }
  const again = chooseBrowser({ ...factsOfThisMachine(), canInstall: false })
  if ('use' in again) return again.use
  throw new Error(howToGetOne)
}

function factsOfThisMachine(): BrowserFacts {
  const { RATCHET_BROWSER, CHROME_PATH } = process.env
  return {
    environment: { RATCHET_BROWSER, CHROME_PATH },
    runs,
    usualPlaces: [
      ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
        (name) => `/usr/bin/${name}`,
      ),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    playwrightPlaces: playwrightPlaces(),
    canInstall: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  }
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function playwrightPlaces(): string[] {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? '',
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ]
  return caches.filter(existsSync).flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
      .flatMap((name) => [
        join(cache, name, 'chrome-linux', 'chrome'),
        join(cache, name, 'chrome-linux64', 'chrome'),
        join(cache, name, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
      ]),
  )
}

/** With the package lists at hand first; a fresh container has none, so they are fetched if that fails. */
function installChromium(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () => execFileSync('apt-get', ['install', '-y', 'chromium'], { env, stdio: 'pipe' })
  try {
    install()
  } catch {
    execFileSync('apt-get', ['update'], { env, stdio: 'pipe' })
    install()
  }
}
