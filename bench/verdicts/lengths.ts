/** Points before and after the change. */
export interface Lengths {
  readonly before: number
  readonly after: number
}

export const lengths: readonly Lengths[] = [
  { before: 8, after: 6 },
  { before: 12, after: 12 },
  { before: 24, after: 12 },
  { before: 24, after: 24 },
]

export const nameOf = ({ before, after }: Lengths) => `${before}/${after}`
