import { defineConfig } from 'vitest/config'

const nothing = '**/node_modules/**'
/** By itself Vitest leaves one core alone, which on two cores is half of the machine. */
const everyCore = '100%'

/**
 * Four projects; a file says by its name and place to which it belongs.
 * `pure` (`*.test.ts`) needs nothing but Node and runs in `npm run verify`.
 * `database` (`*.db.test.ts`) uses the PostgreSQL of tests/support/postgres.ts; each file clones a database.
 * `crash` starts and kills whole processes, one file after the other.
 * `journeys` drives a browser against the running application, two files at a time.
 * The first two share one module graph per worker (`isolate: false`), which is three times as fast;
 * module state must therefore not be changed by a test.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'tests/{architecture,support}/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', nothing],
          isolate: false,
          maxWorkers: everyCore,
        },
      },
      {
        test: {
          name: 'database',
          include: [
            '{packages,apps}/*/{src,test}/**/*.db.test.ts',
            'tests/{architecture,support}/**/*.db.test.ts',
          ],
          exclude: [nothing],
          globalSetup: ['tests/support/postgres.ts'],
          isolate: false,
          maxWorkers: everyCore,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          exclude: [nothing],
          // They start their own database, or use the one that is given.
          globalSetup: process.env.DATABASE_URL ? ['tests/support/postgres.ts'] : [],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          exclude: [nothing],
          globalSetup: ['tests/support/postgres.ts', 'tests/journeys/support/built-web.ts'],
          // A browser works on one core while its page waits; two at a time keep two cores busy.
          maxWorkers: 2,
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
