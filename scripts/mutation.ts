import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * `npm run mutation`: changes the core of the statistics in a thousand small ways and asks the tests to notice.
 * Prints each change that nobody noticed, and the score. About a quarter of an hour on two free cores; what it mutates
 * stands in stryker.config.json, which tests it runs in vitest.mutation.ts. Further arguments go to Stryker.
 */
const cases = process.env.RATCHET_FIXTURES ?? resolve('../shared/fixtures/measurement')
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'stryker.config.json',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, ...(existsSync(cases) && { RATCHET_FIXTURES: cases }) } },
)
process.exitCode = status ?? 1
