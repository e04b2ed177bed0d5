import { defineConfig } from 'vitest/config'

/**
 * Two projects. `pure` needs nothing but Node and runs in `npm run verify`;
 * `database` runs against a real PostgreSQL that tests/support/postgres.ts starts or DATABASE_URL names.
 * A file says which it is by its name: `*.test.ts` is pure, `*.db.test.ts` needs the database.
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
            'tests/architecture/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
    ],
  },
})
