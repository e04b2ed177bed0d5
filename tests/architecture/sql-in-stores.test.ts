import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const query = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^>]+>)?`/
const mayQuery = /[-/]store\.ts$|^packages\/core\/src\/foundation\//

test('a query stands in a store or in the foundation, also where it comes through a scope', () => {
  const files = sourceFiles()
  const elsewhere = files.filter((file) => query.test(file.text) && !mayQuery.test(file.path))
  expect(elsewhere.map((file) => file.path)).toEqual([])
  expect(files.filter((file) => query.test(file.text)).length).toBeGreaterThan(5)
})

test('a query outside a store is noticed', () => {
  expect(query.test("scope.transaction\n    .updateTable('workspaces')")).toBe(true)
  expect(query.test('await sql<{ n: number }>`select 1 as n`.execute(database)')).toBe(true)
  expect(mayQuery.test('packages/core/src/people/references.ts')).toBe(false)
})
