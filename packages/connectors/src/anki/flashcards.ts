import type { AnkiNote } from './types.ts'

/** A card as it is asked: both sides in safe HTML. */
export interface AnkiFlashcard {
  readonly cardId: number
  readonly front: string
  readonly back: string
}

const cloze = /\{\{c(\d+)::((?:(?!\}\}|::).)*)(?:::((?:(?!\}\}).)*))?\}\}/gs

/**
 * The cards of a note. Templates are not run: a standard note asks its first field for its second, and its second card
 * the other way round; a cloze note hides one number and shows the rest.
 */
export function flashcardsOf(note: AnkiNote): AnkiFlashcard[] {
  const [first = '', second = '', ...more] = note.fields.map(({ html }) => html)
  return note.cards.map(({ id, ord }) => {
    if (note.kind === 'cloze') {
      const extra = [second, ...more].filter((html) => html.trim() !== '').map((html) => `<br>${html}`)
      return { cardId: id, front: hide(first, ord + 1), back: `${hide(first, 0)}${extra.join('')}` }
    }
    return ord === 1 ? { cardId: id, front: second, back: first } : { cardId: id, front: first, back: second }
  })
}

function hide(text: string, number: number): string {
  return text.replace(cloze, (_, found: string, shown: string, hint: string | undefined) =>
    Number(found) === number ? `[${hint || '…'}]` : shown,
  )
}
