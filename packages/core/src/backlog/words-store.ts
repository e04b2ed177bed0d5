import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { foldText, type WordRange, wordsEdition, wordsOf } from './word-rules.ts'

interface Text {
  sentence: string
  description: string
}

/** Write the words that improvements are found by. Must follow every change of a sentence or description. */
export async function writeWords(scope: Scope, texts: readonly (Text & { id: string })[]): Promise<void> {
  const ids = texts.map(({ id }) => id)
  const words = texts.flatMap(({ id, sentence, description }) => {
    const inSentence = wordsOf(sentence)
    const known = new Set(inSentence)
    const further = wordsOf(description).filter((word) => !known.has(word))
    return [
      ...inSentence.map((word) => ({ id, word, inSentence: true })),
      ...further.map((word) => ({ id, word, inSentence: false })),
    ]
  })
  await sql`delete from improvement_words
    where workspace_id = ${scope.workspaceId} and improvement_id = any(${ids}::uuid[])`.execute(
    scope.transaction,
  )
  await sql`insert into improvement_words (workspace_id, in_sentence, word, improvement_id)
    select ${scope.workspaceId}, in_sentence, word, id
    from unnest(${words.map((row) => row.inSentence)}::boolean[], ${words.map((row) => row.word)}::text[],
      ${words.map((row) => row.id)}::uuid[]) as written (in_sentence, word, id)`.execute(scope.transaction)
  await sql`update improvements set folded_sentence = folded, words_edition = ${wordsEdition}
    from unnest(${ids}::uuid[], ${texts.map(({ sentence }) => foldText(sentence))}::text[]) as written (id, folded)
    where workspace_id = ${scope.workspaceId} and improvements.id = written.id`.execute(scope.transaction)
}

/** Improvements whose words an older edition wrote, or none: at most `limit`. */
export async function withoutWords(scope: Scope, limit: number): Promise<(Text & { id: string })[]> {
  return await scope.transaction
    .selectFrom('improvements')
    .select(['id', 'sentence', 'description'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('words_edition', '<', wordsEdition)
    .limit(limit)
    .execute()
}

export interface LookAlikeRow {
  id: string
  /** 0 to 1: how much of the trigrams and of the telling words both sentences share. */
  likeness: number
}

/** Entries read for one look-up, shared out among its words: common words stop early and weigh little. */
const entriesRead = 12_000
const candidates = 60

/**
 * One ranked query: the words find candidates, rare words weighing most (inverse document frequency); among these
 * the mean of the words' share and the trigram similarity decides. A word that nobody wrote weighs as one that one wrote.
 */
export async function rankLookAlikes(
  scope: Scope,
  folded: string,
  words: readonly WordRange[],
  limit: number,
): Promise<LookAlikeRow[]> {
  const perWord = Math.round(Math.min(4000, Math.max(250, entriesRead / words.length)))
  const { rows } = await sql<LookAlikeRow>`
    with held as materialized (
      select array(
        select distinct improvement_id from (
          select improvement_id from improvement_words
          where workspace_id = ${scope.workspaceId} and in_sentence and word >= wanted.low and word < wanted.high
          limit ${perWord}
        ) as entries
      ) as ids
      from unnest(${words.map(({ low }) => low)}::text[], ${words.map(({ high }) => high)}::text[]) as wanted (low, high)
    ), weights as materialized (
      select ids, ln(1 + ${perWord * 3} / greatest(cardinality(ids), 1)::float8) as weight from held
    ), total as (
      select sum(weight) as weight from weights
    ), candidates as (
      select improvement_id, sum(weight) as weight from weights cross join unnest(ids) as improvement_id
      group by improvement_id order by weight desc limit ${candidates}
    )
    select improvements.id,
      (similarity(folded_sentence, ${folded}) + candidates.weight / total.weight) / 2 as likeness
    from candidates cross join total
    join improvements on improvements.workspace_id = ${scope.workspaceId}
      and improvements.id = candidates.improvement_id
    order by likeness desc, improvements.id desc
    limit ${limit}`.execute(scope.transaction)
  return rows
}
