/** One check of the whole repository: a program of node_modules and its arguments. */
export type CheckStep = { readonly name: string; readonly command: readonly string[] }

/** Slow ones first, so that two cores end at about the same time. */
export const checkSteps: readonly CheckStep[] = [
  { name: 'types', command: ['node_modules/typescript-7/bin/tsc', '-p', '.'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    name: 'direction',
    command: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', '.dependency-cruiser.cjs', 'packages', 'apps'],
    ],
  },
  {
    name: 'format and lint',
    command: ['node_modules/@biomejs/biome/bin/biome', 'check'],
  },
  { name: 'paths named in documents', command: ['scripts/checks/doc-paths-check.ts'] },
]

export const pureTests: CheckStep = {
  name: 'pure tests',
  command: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'pure', '--reporter=dot'],
}
