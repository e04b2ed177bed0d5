import { createHash } from 'node:crypto'
import { writeZip } from '../zip/index.ts'
import { cleanHtml } from './clean-html.ts'
import { collectionSettings, deckOf, deckOptions, legacySchema, noteTypeOf } from './legacy-schema.ts'
import type { AnkiReview } from './types.ts'

/** A note to be written; HTML is cleaned on the way. */
export interface ApkgNote {
  /** Stable over exports, so that importing again updates instead of doubling. */
  readonly guid: string
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
  readonly bothWays: boolean
  /** Looks at the card front to back, then back to front. */
  readonly reviews: readonly (readonly Omit<AnkiReview, 'cardId'>[])[]
}

/**
 * Writes a package in the legacy layout, which old and new versions of Anki read.
 * @param at stamped into the collection; also the first of its ids
 */
export async function writeApkg(deck: string, notes: readonly ApkgNote[], at: Date): Promise<Uint8Array> {
  const { default: start } = await import('sql.js')
  const sqlite = await start()
  const database = new sqlite.Database()
  try {
    const seconds = Math.floor(at.getTime() / 1000)
    const deckId = at.getTime()
    const types = [
      noteTypeOf(deckId + 1, deckId, seconds, false),
      noteTypeOf(deckId + 2, deckId, seconds, true),
    ] as const
    database.exec(legacySchema)
    database.run('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
      ...[seconds, at.getTime(), at.getTime(), JSON.stringify(collectionSettings(deckId, deckId + 1))],
      JSON.stringify(Object.fromEntries(types.map((type) => [type.id, type]))),
      JSON.stringify({ '1': deckOf(1, 'Default', 0), [deckId]: deckOf(deckId, deck, seconds) }),
      ...[JSON.stringify(deckOptions), '{}'],
    ])
    database.run('begin')
    const reviewIds = new Set<number>()
    let id = at.getTime()
    for (const note of notes) {
      id += 10
      const [front, back] = [cleanHtml(note.front), cleanHtml(note.back)]
      const type = types[note.bothWays ? 1 : 0]
      database.run('insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)', [
        ...[
          id,
          note.guid,
          type.id,
          seconds,
          note.tags.length > 0 ? ` ${note.tags.map(oneWord).join(' ')} ` : '',
        ],
        ...[`${front}\u001f${back}`, plain(front), checksum(front), ''],
      ])
      for (const { ord } of type.tmpls) {
        const cardId = id + 1 + ord
        const reviews = note.reviews[ord] ?? []
        database.run('insert into cards values (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, ?, 0, 0, 0, 0, 0, ?)', [
          ...[cardId, id, deckId, ord, seconds, Math.floor((id - at.getTime()) / 10), reviews.length, ''],
        ])
        for (const review of reviews) writeReview(database, cardId, review, reviewIds)
      }
    }
    database.run('commit')
    return writeZip([
      { name: 'collection.anki2', bytes: database.export() },
      { name: 'media', bytes: new TextEncoder().encode('{}') },
    ])
  } finally {
    database.close()
  }
}

const ratings = ['again', 'hard', 'good', 'easy']

/** A review's id is its instant; two at the same millisecond are moved apart. */
function writeReview(
  database: { run(sql: string, values: number[]): unknown },
  cardId: number,
  review: Omit<AnkiReview, 'cardId'>,
  taken: Set<number>,
): void {
  let id = review.at.getTime()
  while (taken.has(id)) id += 1
  taken.add(id)
  const ease = ratings.indexOf(review.rating) + 1
  database.run('insert into revlog values (?, ?, -1, ?, 0, 0, 0, ?, 1)', [id, cardId, ease, review.tookMs])
}

const plain = (html: string) => html.replace(/<[^>]*>/g, '')
const oneWord = (tag: string) => tag.trim().replace(/\s+/g, '_')

/** The first eight digits of the SHA-1 of the first field, as Anki looks for doubles by. */
const checksum = (field: string) =>
  Number.parseInt(createHash('sha1').update(plain(field)).digest('hex').slice(0, 8), 16)
