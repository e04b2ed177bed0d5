/** A stretch of text. `term` is the id of a glossary term that it names. */
export interface Span {
  text: string
  strong: boolean
  emphasis: boolean
  term: string | null
}

/** The few kinds of Markdown that a course may use. There is no HTML and no link out of the course. */
export type Block =
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }
  /** Words of somebody else, word for word. `source` names where they stand. */
  | { kind: 'quotation'; spans: Span[]; source: string }
