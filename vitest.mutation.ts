import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Tests that `npm run mutation` runs against each mutant: those of the statistics, without the ones that simulate for
 * seconds. The laws draw fewer inputs than in `npm test`. The oracle cases are among them.
 */
export default defineConfig({
  // The runner of oracle cases asks for the package by name, which would lead out of the sandbox, past the mutants.
  resolve: { alias: { '@ratchet/statistics': here('./packages/statistics/src/index.ts') } },
  test: {
    include: ['packages/statistics/src/**/*.test.ts', 'packages/statistics/test/**/*.test.ts'],
    exclude: [
      '**/{plan-*,bad-input,fixture-runner,opinions,budgets,recommend-chart}.test.ts',
      '**/node_modules/**',
    ],
    testNamePattern: /^(?!.*(a million points|cases of (calibration|its|before-after|power|nist-strd|slo)))/,
    setupFiles: ['scripts/mutation/fewer-runs.ts'],
    isolate: false,
  },
})
