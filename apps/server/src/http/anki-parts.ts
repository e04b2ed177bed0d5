import { type AnkiPackage, flashcardsOf } from '@ratchet/connectors'
import type { PartFinding, PartsInput } from '@ratchet/contract'
import { type ImportedReview, mostOfASide, type ReadParts, tooLong } from './course-parts.ts'

/** Notes become flashcards, in plain text; the looks at them come along. Media are told and left out. */
export function ankiParts(read: AnkiPackage): ReadParts {
  const flashcards: NonNullable<PartsInput['flashcards']> = []
  const cardKeys = new Map<number, { key: string; direction: 'forward' | 'backward' }>()
  const findings: PartFinding[] = read.findings.map(({ about, message }) => ({
    ...{ line: null, about, severity: 'warning', message },
  }))
  for (const note of read.notes) {
    const group = note.deck.split('::').at(-1)?.trim().slice(0, 120) || null
    const cards = flashcardsOf(note).map((card) => ({
      ...{ cardId: card.cardId, front: plainText(card.front), back: plainText(card.back) },
    }))
    const [first, second, ...more] = cards
    if (!first) continue
    // A second card that asks the first one the other way round is the same memory.
    const mirrored = second && more.length === 0 && second.front === first.back && second.back === first.front
    const kept = mirrored ? [first] : cards
    for (const [index, { cardId, front, back }] of kept.entries()) {
      if (front === '' || back === '') {
        const message = 'One side holds no text, such as a picture alone; it was left out.'
        findings.push({
          line: null,
          about: (front || back || note.guid).slice(0, 80),
          severity: 'error',
          message,
        })
        continue
      }
      if (front.length > mostOfASide || back.length > mostOfASide) {
        findings.push(tooLong(null, front))
        continue
      }
      const key = `anki:${note.guid}:${index}`
      flashcards.push({ key, group, front, back, bothWays: mirrored === true })
      cardKeys.set(cardId, { key, direction: 'forward' })
      if (mirrored) cardKeys.set(second.cardId, { key, direction: 'backward' })
    }
  }
  if (read.media.length > 0) {
    const message = `${read.media.length} media files were left out; cards are text here.`
    findings.push({ line: null, about: null, severity: 'warning', message })
  }
  const reviews: ImportedReview[] = read.reviews.flatMap(({ cardId, at, rating, tookMs }) => {
    const card = cardKeys.get(cardId)
    return card ? [{ ...card, at, rating, tookMs }] : []
  })
  return {
    parts: { flashcards },
    reviews,
    findings,
    title: read.decks[0]?.split('::').at(-1)?.trim() || null,
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of safe HTML; breaks become lines. */
export function plainText(html: string): string {
  return html
    .replace(/<(br|\/div|\/p|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entityOf(name) ?? whole)
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const hex = /^#x/i.test(name)
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined
}
