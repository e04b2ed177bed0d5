import { type ChartInput, drawablePoints, type MarkMeaning, meaningOf } from '../input.ts'
import { shapeOf, toneOf } from '../scene/mark-shape.ts'
import type { MarkShape, Token } from '../scene/scene.ts'
import type { ChartWords } from '../words.ts'

export type LegendItem =
  | { kind: 'mark'; meaning: MarkMeaning; shape: MarkShape; tone: Token; text: string }
  | { kind: 'line'; dash: string; tone: Token; text: string }

const order: readonly MarkMeaning[] = [
  'improvement',
  'concern',
  'common',
  'settling',
  'notMature',
  'excluded',
]

/** Shapes and lines that this chart really shows, in words. */
export function legendItems(input: ChartInput, words: ChartWords): LegendItem[] {
  const shown = new Set(drawablePoints(input).map(meaningOf))
  const items: LegendItem[] = order
    .filter((meaning) => shown.has(meaning))
    .map((meaning) => ({
      kind: 'mark',
      meaning,
      shape: shapeOf[meaning],
      tone: toneOf[meaning],
      text: words.meaning[meaning],
    }))
  if (input.segments.length > 0) {
    items.push({ kind: 'line', dash: '', tone: 'ink', text: words.legendMean })
    if (input.segments.some(({ lower, upper }) => lower !== upper))
      items.push({ kind: 'line', dash: '5 3.5', tone: 'ink3', text: words.legendLimits })
  }
  if (input.baselineCarried)
    items.push({ kind: 'line', dash: '1.2 3', tone: 'ink3', text: words.legendCarried })
  return items
}
