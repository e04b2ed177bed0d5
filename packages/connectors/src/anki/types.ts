export interface AnkiField {
  readonly name: string
  /** HTML that is safe to show: allowed elements only, no script, no handler, no foreign address but http(s). */
  readonly html: string
}

export interface AnkiNote {
  readonly guid: string
  readonly noteType: string
  readonly kind: 'standard' | 'cloze'
  readonly fields: readonly AnkiField[]
  readonly tags: readonly string[]
  /** Path of the deck of the first card, parted by `::`. */
  readonly deck: string
  readonly cards: readonly { readonly id: number; readonly ord: number }[]
}

/** One look at a card, as Anki logged it. */
export interface AnkiReview {
  readonly cardId: number
  readonly at: Date
  readonly rating: 'again' | 'hard' | 'good' | 'easy'
  readonly tookMs: number
}

export interface AnkiFinding {
  readonly code:
    | 'markup_removed'
    | 'media_name_refused'
    | 'media_missing'
    | 'media_too_large'
    | 'note_without_cards'
    | 'review_unreadable'
  /** Guid of the note, or name of the medium. */
  readonly about: string
  /** One sentence. */
  readonly message: string
}

export interface AnkiPackage {
  readonly layout: 'legacy' | 'latest'
  /** All decks but an unused default one. */
  readonly decks: readonly string[]
  readonly notes: readonly AnkiNote[]
  readonly media: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly reviews: readonly AnkiReview[]
  readonly findings: readonly AnkiFinding[]
}
