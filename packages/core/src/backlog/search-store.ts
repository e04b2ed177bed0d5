import { type Expression, type SqlBool, sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import type { WordRange } from './word-rules.ts'

/** A word with more entries than this is common: walking the newest improvements finds a page of it sooner. */
const rareUpTo = 1500

const entriesOf = (scope: Scope, { low, high }: WordRange) =>
  sql`workspace_id = ${scope.workspaceId} and in_sentence in (true, false) and word >= ${low} and word < ${high}`

/** An improvement that holds one of these words. */
export const holdsWord = (scope: Scope, range: WordRange): Expression<SqlBool> =>
  sql<SqlBool>`exists (select from improvement_words where improvement_id = improvements.id
    and ${entriesOf(scope, range)})`

/**
 * The rarest of some words, as far as counting goes, and whether it is rare. For the rest of the transaction nothing is
 * shared out among processes: a page is too little work to start some for, and on a busy machine they come late.
 */
export async function rarestOf(
  scope: Scope,
  words: readonly WordRange[],
): Promise<{ word: WordRange; isRare: boolean } | null> {
  const counts = words.map(
    (range) => sql`(select count(*)::int from (
      select from improvement_words where ${entriesOf(scope, range)} limit ${rareUpTo + 1}) as held)`,
  )
  const { rows } = await sql<{ held: number[] }>`select array[${sql.join(counts)}] as held,
    set_config('max_parallel_workers_per_gather', '0', true)`.execute(scope.transaction)
  const held = rows[0]?.held ?? []
  const least = Math.min(...held)
  const word = words[held.indexOf(least)]
  return word ? { word, isRare: least <= rareUpTo } : null
}

/**
 * The improvements among the entries of one word that fulfil the other conditions. `offset 0` keeps them looked up one by
 * one: PostgreSQL knows too little of what a range of words holds, and would rather read the whole table.
 */
const foundBy = (
  scope: Scope,
  word: WordRange,
  conditions: readonly Expression<SqlBool>[],
  atMost: number,
) => sql`
  holding as materialized (
    select distinct improvement_id as id from (
      select improvement_id from improvement_words where ${entriesOf(scope, word)} limit ${atMost}) as entries
  ), found as materialized (
    select one.id, one.captured_at from holding cross join lateral (
      select id, captured_at from improvements
      where improvements.id = holding.id and ${sql.join(conditions, sql` and `)} offset 0) as one
  )`

/** All improvements that hold a rare word are counted in the same pass that finds a page of them, newest first. */
export async function pageOfRare(
  scope: Scope,
  rare: WordRange,
  conditions: readonly Expression<SqlBool>[],
  limit: number,
  after: { at: string; id: string } | null,
): Promise<{ ids: string[]; total: number }> {
  const beyond = after ? sql`where (captured_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``
  const { rows } = await sql<{ ids: string[]; total: number }>`
    with ${foundBy(scope, rare, conditions, rareUpTo + 1)}
    select (select count(*)::int from found) as total,
      array(select id from found ${beyond} order by captured_at desc, id desc limit ${limit}) as ids`.execute(
    scope.transaction,
  )
  return rows[0] ?? { ids: [], total: 0 }
}

/** How many there are at least, of what holds a common word: only its first entries are looked at. */
export async function countAtLeast(
  scope: Scope,
  common: WordRange,
  conditions: readonly Expression<SqlBool>[],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with ${foundBy(scope, common, conditions, rareUpTo)} select count(*)::int as count from found`.execute(
    scope.transaction,
  )
  return rows[0]?.count ?? 0
}
