import { type DateFormat, dateFormats, readTime } from './time-text.ts'

/**
 * `certain`: one format reads every time. `mixed`: the best one leaves some times unread.
 * `ambiguous`: day/month and month/day read it equally well. `none`: no format reads most of it.
 */
export type DateConfidence = 'certain' | 'mixed' | 'ambiguous' | 'none'

export interface DateGuess {
  readonly format: DateFormat | null
  readonly confidence: DateConfidence
  /** Share of the non-empty texts that the format reads, 0 to 1. */
  readonly share: number
}

/** The format that reads most of a column. Day/month against month/day is decided by the column, never by one cell. */
export function guessDateFormat(texts: readonly string[]): DateGuess {
  const filled = texts.filter((text) => text.trim() !== '')
  const counts = dateFormats.map((format) => ({
    format,
    count: filled.filter((text) => readTime(text, format).kind !== 'refused').length,
  }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  const share = filled.length === 0 ? 0 : best.count / filled.length
  if (share < 0.5) return { format: null, confidence: 'none', share }
  const tied = counts.filter(({ count }) => count === best.count)
  if (tied.length > 1) return { format: null, confidence: 'ambiguous', share }
  // "13/02" and "02/13" in one column: neither reading can be trusted for the days up to 12.
  const rival = counts.find(({ format }) => isRival(format, best.format))
  const trusted = filled.filter((text) => readTime(text, best.format).kind !== 'refused')
  const onlyRival = filled.length - trusted.length
  if (rival && rival.count > 0 && onlyRival > 0 && rivalReads(filled, best.format, rival.format)) {
    return { format: null, confidence: 'ambiguous', share }
  }
  return { format: best.format, confidence: share === 1 ? 'certain' : 'mixed', share }
}

function isRival(a: DateFormat, b: DateFormat): boolean {
  return a !== b && a.includes('/') && b.includes('/') && !a.startsWith('y') && !b.startsWith('y')
}

function rivalReads(texts: readonly string[], best: DateFormat, rival: DateFormat): boolean {
  return texts.some(
    (text) => readTime(text, best).kind === 'refused' && readTime(text, rival).kind !== 'refused',
  )
}
