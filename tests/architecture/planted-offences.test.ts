import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Crossing, type Cruised, cruiseTree, ruleNames } from './cruise-tree.ts'

type Planted = [rule: string, from: string, to: string]

const core = 'packages/core/src'
const web = 'apps/web/src'

/** Every rule with an import that it must catch; `npm:` marks what comes from outside. */
const offences: Planted[] = [
  ['packages-down-statistics', 'packages/statistics/src/a.ts', 'packages/contract/src/index.ts'],
  ['packages-down-wording', 'packages/wording/src/a.ts', 'packages/contract/src/index.ts'],
  ['packages-down-learning', 'packages/learning/src/a.ts', 'packages/contract/src/index.ts'],
  ['packages-down-contract', 'packages/contract/src/a.ts', 'packages/statistics/src/index.ts'],
  ['packages-down-evidence', 'packages/evidence/src/a.ts', 'packages/wording/src/index.ts'],
  ['packages-down-chart', 'packages/chart/src/a.ts', 'packages/wording/src/index.ts'],
  ['packages-down-paper', 'packages/paper/src/a.ts', 'packages/statistics/src/index.ts'],
  ['packages-down-connectors', 'packages/connectors/src/a.ts', `${core}/metrics/index.ts`],
  ['packages-down-core', `${core}/metrics/a.ts`, 'packages/connectors/src/index.ts'],
  ['packages-down-web', `${web}/ui/a.ts`, `${core}/people/index.ts`],
  ['packages-down-cli', 'apps/cli/src/a.ts', `${core}/people/index.ts`],
  ['packages-down-server', 'apps/server/src/a.ts', 'packages/statistics/src/index.ts'],
  ['rooms-in-order-foundation', `${core}/foundation/a.ts`, `${core}/people/index.ts`],
  ['rooms-in-order-people', `${core}/people/a.ts`, `${core}/metrics/index.ts`],
  ['rooms-in-order-notifications', `${core}/notifications/a.ts`, `${core}/backlog/index.ts`],
  ['rooms-in-order-learning', `${core}/learning/a.ts`, `${core}/metrics/index.ts`],
  ['rooms-in-order-files', `${core}/files/a.ts`, `${core}/metrics/index.ts`],
  ['rooms-in-order-source-records', `${core}/source-records/a.ts`, `${core}/metrics/index.ts`],
  ['rooms-in-order-value-system', `${core}/value-system/a.ts`, `${core}/backlog/index.ts`],
  ['rooms-in-order-metrics', `${core}/metrics/b.ts`, `${core}/seven-steps/index.ts`],
  ['rooms-in-order-service-levels', `${core}/service-levels/a.ts`, `${core}/backlog/index.ts`],
  ['rooms-in-order-backlog', `${core}/backlog/a.ts`, `${core}/seven-steps/index.ts`],
  ['rooms-in-order-seven-steps', `${core}/seven-steps/f.ts`, `${core}/practice/index.ts`],
  ['rooms-in-order-reviews', `${core}/reviews/a.ts`, `${core}/practice/index.ts`],
  ['types-only-from-contract', 'packages/chart/src/b.ts', 'packages/contract/src/index.ts'],
  ['room-door', `${core}/seven-steps/a.ts`, `${core}/people/team-tree.ts`],
  ['package-door', 'apps/server/src/b.ts', `${core}/people/team-tree.ts`],
  ['sql-in-stores', `${core}/backlog/b.ts`, 'npm:kysely'],
  ['sql-in-stores', 'apps/server/src/http/a.ts', 'npm:pg'],
  ['pure-rules', `${core}/backlog/answer-rules.ts`, `${core}/backlog/store.ts`],
  ['pure-rules', `${core}/seven-steps/gates.ts`, `${core}/seven-steps/lap-store.ts`],
  ['pure-rules', `${core}/metrics/series.ts`, 'npm:node:fs'],
  ['no-world-below', 'packages/statistics/src/b.ts', 'npm:node:fs'],
  ['no-world-below', 'packages/learning/src/b.ts', 'npm:node:fs'],
  ['features-apart', `${web}/features/backlog/a.ts`, `${web}/features/metrics/index.ts`],
  ['feature-door', `${web}/app/a.ts`, `${web}/features/metrics/metric-list.ts`],
  ['features-below-app', `${web}/ui/b.ts`, `${web}/features/metrics/index.ts`],
  ['features-know-no-app', `${web}/features/backlog/b.ts`, `${web}/app/router.ts`],
  ['no-test-support', `${core}/people/b.ts`, 'tests/support/workspace.ts'],
  ['no-test-support', 'apps/cli/src/b.ts', 'npm:vitest'],
  ['no-cycles', `${core}/metrics/c.ts`, `${core}/metrics/d.ts`],
  ['no-strangers', 'apps/cli/src/c.ts', 'npm:a-package-nobody-has'],
]

const permitted: Planted[] = [
  ['core below', `${core}/seven-steps/d.ts`, `${core}/metrics/index.ts`],
  ['a store speaks SQL', `${core}/metrics/imports-store.ts`, 'npm:kysely'],
  ['the contract in the web', `${web}/ui/d.ts`, 'packages/contract/src/index.ts'],
  ['a feature in app', `${web}/app/d.ts`, `${web}/features/backlog/index.ts`],
  ['judging offline', 'apps/cli/src/e.ts', 'packages/evidence/src/index.ts'],
  ['statistics offline', 'apps/cli/src/d.ts', 'packages/statistics/src/index.ts'],
]

let folder = ''
let cruised: Cruised = { modules: 0, crossings: [] }

const from = (file: string): Crossing[] => cruised.crossings.filter((crossing) => crossing.from === file)

function write(file: string, text: string): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: 'a' })
}

/** Imports of types count as imports: half of the offences are planted as such. */
function plant([, file, target]: Planted, index: number): void {
  const specifier = target.startsWith('npm:')
    ? target.slice(4)
    : relative(dirname(file), target).replace(/^(?!\.)/, './')
  const typeOnly = index % 2 === 0 && !target.startsWith('npm:')
  write(file, `import ${typeOnly ? 'type ' : ''}{ it } from '${specifier}'\nexport type X = typeof it\n`)
  if (!target.startsWith('npm:')) write(target, 'export const it = 1\n')
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ratchet-offences-')))
  symlinkSync(
    fileURLToPath(new URL('../../node_modules', import.meta.url)),
    join(folder, 'node_modules'),
    'junction',
  )
  const planted = [...offences, ...permitted]
  planted.forEach((one, index) => {
    // Rules that only a running import breaks.
    plant(one, ['types-only-from-contract', 'feature-door'].includes(one[0]) ? 1 : index)
  })
  write(`${core}/metrics/d.ts`, "import type { X } from './c.ts'\nexport type Y = X\n")
  cruised = await cruiseTree(folder)
}, 30_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a planted offence is caught', () => {
  test.each(offences)('%s: %s imports %s', (rule, file) => {
    expect(from(file).map((crossing) => crossing.rule)).toContain(rule)
  })

  test('for every rule there is', () => {
    const planted = new Set(offences.map(([rule]) => rule))
    expect(ruleNames.filter((rule) => !planted.has(rule))).toEqual([])
  })
})

test.each(permitted)('%s: %s may import %s', (_, file) => {
  expect(from(file)).toEqual([])
})
