import { cleanHtml } from './clean-html.ts'
import { AnkiError } from './errors.ts'
import { type AnkiLimits, defaultLimits } from './limits.ts'
import { latestNames, legacyNames, type Names } from './note-types.ts'
import { type Collection, openCollection } from './open-collection.ts'
import { readProtobuf } from './protobuf.ts'
import { readMedia } from './read-media.ts'
import { readZip, type ZipArchive } from './read-zip.ts'
import type { AnkiFinding, AnkiNote, AnkiPackage, AnkiReview } from './types.ts'
import { isZstd, unpackZstd } from './unpack-zstd.ts'

/**
 * Reads an Anki package of either layout, with its review history. Memory is bounded, whatever the file claims.
 * @throws AnkiError when the package cannot be read as a whole; then nothing of it is to be taken
 */
export async function readApkg(bytes: Uint8Array, limits: AnkiLimits = defaultLimits): Promise<AnkiPackage> {
  if (bytes.length > limits.packageBytes) {
    throw new AnkiError(
      'too_large',
      `A package may have ${Math.round(limits.packageBytes / 1e6)} MB; export a smaller deck.`,
    )
  }
  const zip = readZip(bytes, limits.entries)
  const { layout, collection } = await collectionOf(zip, limits)
  try {
    const names = layout === 'latest' ? latestNames(collection) : legacyNames(collection)
    const findings: AnkiFinding[] = []
    const notes = readNotes(collection, names, limits, findings)
    const reviews = readReviews(collection, limits, findings)
    const media = readMedia(zip, layout, limits)
    const used = new Set(notes.map(({ deck }) => deck))
    const decks = [...names.decks].filter(([id, name]) => id !== 1 || used.has(name)).map(([, name]) => name)
    return { layout, decks, notes, reviews, media: media.media, findings: [...findings, ...media.findings] }
  } catch (error) {
    if (error instanceof AnkiError) throw error
    throw new AnkiError(
      'collection_unreadable',
      'The collection in the package is damaged; nothing was imported.',
    )
  } finally {
    collection.close()
  }
}

/** `meta` with version 3 means the new layout, in which the .anki2 beside it only asks to update Anki. */
async function collectionOf(zip: ZipArchive, limits: AnkiLimits) {
  const meta = zip.read('meta', 1000)
  const version = meta ? metaVersion(meta) : 1
  if (version === 3) {
    const packed = zip.read('collection.anki21b', limits.collectionBytes)
    if (!packed) throw missing()
    const bytes = isZstd(packed) ? unpackZstd(packed, 'collection.anki21b', limits.collectionBytes) : packed
    return { layout: 'latest' as const, collection: await openCollection(bytes) }
  }
  if (version > 3) {
    throw new AnkiError(
      'layout_unknown',
      'The package is of a newer layout than this version reads; export it for older versions of Anki.',
    )
  }
  const bytes =
    zip.read('collection.anki21', limits.collectionBytes) ??
    zip.read('collection.anki2', limits.collectionBytes)
  if (!bytes) throw missing()
  return { layout: 'legacy' as const, collection: await openCollection(bytes) }
}

function metaVersion(meta: Uint8Array): number {
  try {
    const version = readProtobuf(meta).find(([number]) => number === 1)?.[1]
    return typeof version === 'number' ? version : 1
  } catch {
    throw new AnkiError('damaged', 'The description in the package is damaged; export the deck again.')
  }
}

function readNotes(
  collection: Collection,
  names: Names,
  limits: AnkiLimits,
  findings: AnkiFinding[],
): AnkiNote[] {
  const cards = new Map<number, { id: number; ord: number; deck: number }[]>()
  for (const [id, note, ord, deck] of collection.rows(
    'select id, nid, ord, did from cards order by nid, ord',
  )) {
    const list = cards.get(Number(note)) ?? []
    list.push({ id: Number(id), ord: Number(ord), deck: Number(deck) })
    cards.set(Number(note), list)
  }
  const notes: AnkiNote[] = []
  for (const [id, guid, type, tags, fields] of collection.rows(
    'select id, guid, mid, tags, flds from notes order by id',
  )) {
    if (notes.length >= limits.notes) {
      throw new AnkiError('too_large', `A package may have ${limits.notes} notes; export a smaller deck.`)
    }
    const noteType = names.noteTypes.get(Number(type))
    const own = cards.get(Number(id)) ?? []
    const raw = String(fields ?? '').split('\u001f')
    const clean = raw.map(cleanHtml)
    if (clean.some((html, index) => html !== raw[index])) {
      findings.push({
        code: 'markup_removed',
        about: String(guid),
        message: 'Script, handlers or foreign elements were taken out of this note.',
      })
    }
    if (own.length === 0) {
      findings.push({
        code: 'note_without_cards',
        about: String(guid),
        message: 'This note has no card in the package.',
      })
    }
    notes.push({
      guid: String(guid),
      noteType: noteType?.name ?? '',
      kind: noteType?.kind ?? 'standard',
      fields: clean.map((html, index) => ({ name: noteType?.fields[index] ?? `Field ${index + 1}`, html })),
      tags: String(tags ?? '')
        .split(/\s+/)
        .filter((tag) => tag !== ''),
      deck: names.decks.get(own[0]?.deck ?? 1) ?? '',
      cards: own.map(({ id: cardId, ord }) => ({ id: cardId, ord })),
    })
  }
  return notes
}

const ratings = ['again', 'hard', 'good', 'easy'] as const

/** An ease of 0 is a rescheduling by hand, not a look at the card. */
function readReviews(collection: Collection, limits: AnkiLimits, findings: AnkiFinding[]): AnkiReview[] {
  if (!collection.has('revlog')) return []
  const reviews: AnkiReview[] = []
  for (const [id, cardId, ease, tookMs] of collection.rows(
    'select id, cid, ease, time from revlog order by id',
  )) {
    if (reviews.length >= limits.reviews) {
      throw new AnkiError('too_large', `A package may have ${limits.reviews} reviews; export a smaller deck.`)
    }
    const rating = ratings[Number(ease) - 1]
    const at = new Date(Number(id))
    if (rating && !Number.isNaN(at.getTime())) {
      reviews.push({ cardId: Number(cardId), at, rating, tookMs: Math.max(0, Number(tookMs) || 0) })
    } else if (Number(ease) !== 0) {
      findings.push({
        code: 'review_unreadable',
        about: String(cardId),
        message: 'A review of this card has no rating or time.',
      })
    }
  }
  return reviews
}

const missing = () =>
  new AnkiError('collection_missing', 'The package holds no collection; export the deck as .apkg again.')
