/** What is known about the machine when a browser is looked for. */
export type BrowserFacts = {
  readonly environment: {
    readonly RATCHET_BROWSER?: string | undefined
    readonly CHROME_PATH?: string | undefined
  }
  /** Whether a path is a program that may be run. */
  readonly runs: (path: string) => boolean
  /** Where Chromium and Chrome usually are, first choice first. */
  readonly usualPlaces: readonly string[]
  /** What Playwright has downloaded, newest first. */
  readonly playwrightPlaces: readonly string[]
  /** Root on a system with apt. */
  readonly canInstall: boolean
}

export type BrowserChoice =
  | { readonly use: string }
  | { readonly install: 'chromium' }
  | { readonly refuse: string }

export const howToGetOne =
  'No browser was found. Install Chromium or Chrome (on Debian: apt-get install chromium; anywhere: ' +
  'npx playwright-core install chromium), or name one in RATCHET_BROWSER.'

/** A named browser is used or refused, never replaced by another; then installed, Playwright's own, apt. */
export function chooseBrowser(facts: BrowserFacts): BrowserChoice {
  for (const name of ['RATCHET_BROWSER', 'CHROME_PATH'] as const) {
    const path = facts.environment[name]
    if (path) return facts.runs(path) ? { use: path } : { refuse: `${name} is ${path}, which cannot be run.` }
  }
  const found = [...facts.usualPlaces, ...facts.playwrightPlaces].find(facts.runs)
  if (found) return { use: found }
  return facts.canInstall ? { install: 'chromium' } : { refuse: howToGetOne }
}
