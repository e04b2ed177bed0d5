import type { BudgetReport } from '@ratchet/contract'

/** A drawing's size in its own units; it stretches with the page. */
export const drawing = { width: 1000, height: 220 }

export interface TrailShape {
  path: string
  /** The share at the drawing's lower edge: 0, or below it when the budget is overdrawn. */
  lowest: number
  yOf: (share: number) => number
}

/** The budget's way down as a path of steps: what is spent is spent at once. */
export function trailShape({ trail, from, until }: BudgetReport): TrailShape {
  const begin = Date.parse(from)
  const length = Date.parse(until) - begin
  const shares = trail.map(({ remaining }) => remaining)
  const lowest = Math.max(-1, Math.min(0, ...shares))
  const yOf = (share: number) => ((1 - Math.max(lowest, Math.min(1, share))) / (1 - lowest)) * drawing.height
  const xOf = (at: string) => ((Date.parse(at) - begin) / length) * drawing.width
  const path = trail
    .map(({ at, remaining }, i) => {
      const x = xOf(at).toFixed(1)
      const y = yOf(remaining).toFixed(1)
      return i === 0 ? `M${x} ${y}` : `H${x}V${y}`
    })
    .join('')
  return { path, lowest, yOf }
}
