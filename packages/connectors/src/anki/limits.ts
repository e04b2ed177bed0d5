/** Bounds of what a package may make us hold in memory. Larger decks are imported in parts. */
export interface AnkiLimits {
  readonly packageBytes: number
  readonly collectionBytes: number
  readonly mediumBytes: number
  /** Of all media together. */
  readonly mediaBytes: number
  readonly entries: number
  readonly notes: number
  readonly reviews: number
}

export const defaultLimits: AnkiLimits = {
  packageBytes: 200_000_000,
  collectionBytes: 100_000_000,
  mediumBytes: 10_000_000,
  mediaBytes: 150_000_000,
  entries: 50_000,
  notes: 100_000,
  reviews: 2_000_000,
}
