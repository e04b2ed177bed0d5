import type { Mention } from '@ratchet/contract'

export type Piece = { kind: 'text' | 'mention' | 'link'; text: string; at: number }

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}']/g

/** A comment in pieces: names, addresses that can be opened, and plain text between them. Nothing else is markup. */
export function piecesOf(text: string, mentions: readonly Mention[]): Piece[] {
  const stretches = new Map(mentions.map(({ from, to }) => [from, to]))
  const marked: Piece[] = []
  for (const [from, to] of stretches) marked.push({ kind: 'mention', text: text.slice(from, to), at: from })
  for (const found of text.matchAll(address)) {
    const laps = marked.some(
      ({ at, text: name }) => at < found.index + found[0].length && found.index < at + name.length,
    )
    if (!laps) marked.push({ kind: 'link', text: found[0], at: found.index })
  }
  marked.sort((a, b) => a.at - b.at)
  const pieces: Piece[] = []
  let at = 0
  for (const piece of marked) {
    if (piece.at > at) pieces.push({ kind: 'text', text: text.slice(at, piece.at), at })
    pieces.push(piece)
    at = piece.at + piece.text.length
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at), at })
  return pieces
}

/** What is being typed after an @ at the place of the cursor; null when no name is being typed. */
export function nameBegun(text: string, cursor: number): { from: number; begun: string } | null {
  const found = /(^|[^\p{L}\p{N}_])@([\p{L}\p{N}'’. -]{0,40})$/u.exec(text.slice(0, cursor))
  if (!found) return null
  const begun = found[2] ?? ''
  return { from: cursor - begun.length, begun: begun.toLowerCase() }
}
