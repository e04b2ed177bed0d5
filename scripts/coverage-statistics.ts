import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * `npm run coverage:statistics`: which lines and branches of `packages/statistics` its own tests reach. Fails below 98 %
 * of the branches. Cases of other tools are among the tests where their folder lies beside the checkout.
 */
const cases = process.env.RATCHET_FIXTURES ?? resolve('../shared/fixtures/measurement')
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=pure',
    'packages/statistics',
    '--reporter=dot',
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.include=packages/statistics/src/**',
    '--coverage.reporter=text',
    '--coverage.reportsDirectory=.tmp/coverage',
    '--coverage.thresholds.branches=98',
  ],
  { stdio: 'inherit', env: { ...process.env, ...(existsSync(cases) && { RATCHET_FIXTURES: cases }) } },
)
process.exitCode = status ?? 1
