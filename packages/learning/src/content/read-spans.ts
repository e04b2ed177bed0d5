import type { Span } from './text-shape.ts'

/** `**strong**`, `_emphasis_`, and `[words](term:id)` for a word that the glossary explains. */
const marked = /\*\*([^*]+)\*\*|(?<!\w)_([^_]+)_(?!\w)|\[([^[\]]+)\]\(term:([a-z0-9-]+)\)/g

/** Cuts a line of Markdown into stretches of equal dress. Marks do not nest. */
export function readSpans(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const found of text.matchAll(marked)) {
    if (found.index > at) spans.push(plain(text.slice(at, found.index)))
    const [whole, strong, emphasis, words, term] = found
    spans.push({
      text: strong ?? emphasis ?? words ?? '',
      strong: strong !== undefined,
      emphasis: emphasis !== undefined,
      term: term ?? null,
    })
    at = found.index + whole.length
  }
  if (at < text.length) spans.push(plain(text.slice(at)))
  return spans
}

function plain(text: string): Span {
  return { text, strong: false, emphasis: false, term: null }
}
