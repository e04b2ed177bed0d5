/**
 * Chords such as `c`, `g b`, `?` or `mod+k`: strokes parted by spaces, `mod` for Ctrl or, on a Mac, Command.
 * Pure: the listener feeds it strokes, it says what to do.
 */
export type Stroke = { key: string; mod: boolean; at: number }

/** What one press means: which chord is complete, or which strokes wait for the next one. */
export type Outcome = { matched: string | null; waiting: readonly string[] }

/** After this pause the first half of a chord is forgotten. */
export const chordPauseMs = 1200

/** The strokes of a chord, lower case. @throws RangeError on an empty chord */
export function parseChord(chord: string): string[] {
  const strokes = chord.toLowerCase().split(' ').filter(Boolean)
  if (strokes.length === 0) throw new RangeError('a chord needs one stroke or more')
  return strokes
}

/** How a stroke is written inside a chord. */
export const writeStroke = (stroke: Pick<Stroke, 'key' | 'mod'>): string =>
  `${stroke.mod ? 'mod+' : ''}${stroke.key.toLowerCase()}`

/**
 * Feeds one stroke.
 * @param pending strokes pressed before, oldest first, and when the last one fell
 */
export function advance(
  chords: readonly string[],
  pending: { strokes: readonly string[]; at: number },
  stroke: Stroke,
): Outcome {
  const fresh = stroke.at - pending.at <= chordPauseMs
  const written = writeStroke(stroke)
  const pressed = fresh ? [...pending.strokes, written] : [written]
  // A second half that fits nothing may still be the first half of another chord.
  for (const strokes of pressed.length > 1 ? [pressed, [written]] : [pressed]) {
    const outcome = look(chords, strokes)
    if (outcome.matched || outcome.waiting.length > 0) return outcome
  }
  return { matched: null, waiting: [] }
}

function look(chords: readonly string[], strokes: readonly string[]): Outcome {
  const startsWith = (chord: string) => strokes.every((stroke, index) => parseChord(chord)[index] === stroke)
  const begun = chords.filter(startsWith)
  const matched = begun.find((chord) => parseChord(chord).length === strokes.length) ?? null
  return { matched, waiting: matched === null && begun.length > 0 ? strokes : [] }
}
