import { directions, gapRules, metricKinds, periods } from '@ratchet/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

it.each([
  ['metrics', 'direction', directions],
  ['metrics', 'kind', metricKinds],
  ['metrics', 'period', periods],
  ['metrics', 'gap_rule', gapRules],
  ['measurements', 'origin', ['typed', 'imported']],
] as const)('the table %s takes for %s exactly what the contract lists', async (table, column, values) => {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conname = ${`${table}_${column}_check`}`.execute(workspace.database)
  const stored = [...(rows[0]?.definition ?? '').matchAll(/'([^']*)'::text/g)].map((match) => match[1])
  expect(stored.sort()).toEqual([...values].sort())
})
