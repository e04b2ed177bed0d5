export type RackCounts = { held: number; watched: number; judged: number }
type Kind = keyof RackCounts
type Point = { x: number; y: number }

const pitchMax = 84
const base = 66
const height = 27

/**
 * Teeth of the rack in a drawing 72 units high: held first, then watched, then measured, as wide as fits.
 * The pawl's tip stands in the notch behind the last held tooth, at the start when nothing holds yet.
 */
export function layRack(
  counts: RackCounts,
  width: number,
): { teeth: { kind: Kind; path: string }[]; pawl: { tip: Point; pivot: Point } } {
  const kinds = (['held', 'watched', 'judged'] as const).flatMap((kind) =>
    Array.from({ length: counts[kind] }, () => kind),
  )
  const pitch = Math.min(pitchMax, (width - 64) / Math.max(1, kinds.length))
  const rise = Math.min(height, pitch * 0.45)
  const teeth = kinds.map((kind, index) => {
    const left = index * pitch
    const right = left + pitch - (kind === 'held' ? 0 : 3)
    const round = (value: number) => Math.round(value * 10) / 10
    return {
      kind,
      path: `M${round(left + (kind === 'held' ? 0 : 1))} ${base}L${round(right)} ${round(base - rise)}V${base}z`,
    }
  })
  const notch = counts.held * pitch
  return {
    teeth,
    pawl: { tip: { x: notch + 6, y: base - Math.max(8, rise * 0.5) }, pivot: { x: notch + 46, y: 14 } },
  }
}
