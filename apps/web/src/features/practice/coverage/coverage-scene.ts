import type { ChartScene, SceneNode, Token } from '@ratchet/chart'
import { type Coverage, type CoverageCell, type CoverageState, coverageActivities } from '@ratchet/contract'
import type { MapWords } from './coverage-csv.ts'

const margin = 32
const levelWidth = 130
const columnWidth = 150
const headHeight = 74
const rowHeight = 64
const between = 26
const width = margin * 2 + levelWidth + coverageActivities.length * columnWidth

const tones: Record<CoverageState, Token> = {
  gained: 'improvement',
  moving: 'ink',
  waiting: 'ink2',
  silent: 'concern',
  no_step: 'ink3',
}

/** The whole map as a drawing of words, shapes and hairlines, one block for each value stream. */
export function coverageScene(coverage: Coverage, words: MapWords): ChartScene {
  const rules: SceneNode[] = []
  const texts: SceneNode[] = [text(margin, margin + 22, words.title, { size: 26, bold: true })]
  let y = margin + 52
  if (coverage.asked > 0) texts.push(text(margin, y, words.summary(coverage.silent, coverage.asked)))
  y += between
  for (const { name, rows } of coverage.streams) {
    texts.push(text(margin, y + 20, clipped(name, 100), { size: 18, bold: true }))
    coverageActivities.forEach((activity, column) => {
      const label = words.activities[activity]
      texts.push(text(columnAt(column), y + 52, clipped(label, 24), { size: 13, tone: 'ink2' }))
    })
    y += headHeight
    rules.push(rule(y, 'edge'))
    for (const { level, cells } of rows) {
      texts.push(text(margin, y + 24, words.levels[level], { bold: true }))
      cells.forEach((cell, column) => {
        const drawn = cellNodes(cell, columnAt(column), y, words)
        rules.push(...drawn.filter(({ kind }) => kind !== 'text'))
        texts.push(...drawn.filter(({ kind }) => kind === 'text'))
      })
      y += rowHeight
      rules.push(rule(y, 'rule'))
    }
    y += between
  }
  for (const { level, improvements } of coverage.withoutStream) {
    const sentence = `${words.withoutStream}, ${words.levels[level]}: ${words.improvements(improvements)}`
    texts.push(text(margin, y + 16, sentence, { tone: 'ink2' }))
    y += 24
  }
  const height = y + margin
  return {
    width,
    height,
    plot: { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin },
    title: words.title,
    description: words.summary(coverage.silent, coverage.asked),
    layers: [
      { role: 'axes', nodes: rules },
      { role: 'labels', nodes: texts },
    ],
  }
}

const columnAt = (column: number) => margin + levelWidth + column * columnWidth

function cellNodes(cell: CoverageCell, x: number, y: number, words: MapWords): SceneNode[] {
  const tone = tones[cell.state]
  if (cell.state === 'no_step') return [text(x, y + 24, '–', { tone })]
  const counts = [
    ...(cell.improvements > 0 ? [words.improvements(cell.improvements)] : []),
    ...(cell.laps > 0 ? [words.laps(cell.laps)] : []),
  ]
  return [
    shape(cell.state, x + 5, y + 19),
    text(x + 17, y + 24, words.states[cell.state], { tone }),
    ...counts.map((count, line) => text(x, y + 42 + line * 15, count, { size: 12, tone: 'ink2' })),
  ]
}

/** A diamond, a disc, a ring, or a broken ring for silence: told apart without colour. */
function shape(state: CoverageState, x: number, y: number): SceneNode {
  const ring = `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`
  const tone = tones[state]
  const node = { kind: 'path', role: state } as const
  if (state === 'gained') return { ...node, d: `M${x} ${y - 6}l6 6l-6 6l-6 -6z`, fill: tone }
  if (state === 'moving') return { ...node, d: ring, fill: tone }
  if (state === 'waiting') return { ...node, d: ring, stroke: tone, width: 1.5 }
  return { ...node, d: ring, stroke: tone, width: 1.7, dash: '2.7 2.4' }
}

const rule = (y: number, stroke: Token): SceneNode => ({
  kind: 'line',
  role: 'rule',
  x1: margin,
  y1: y,
  x2: width - margin,
  y2: y,
  stroke,
  width: 1,
})

function text(
  x: number,
  y: number,
  words: string,
  { size = 14, bold = false, tone = 'ink' }: { size?: number; bold?: boolean; tone?: Token } = {},
): SceneNode {
  return {
    kind: 'text',
    role: 'map',
    x,
    y,
    anchor: 'start',
    size,
    lineHeight: size * 1.3,
    tone,
    lines: [[{ text: words, bold }]],
    box: { x, y: y - size, width: words.length * size * 0.55, height: size * 1.3 },
  }
}

const clipped = (words: string, most: number) =>
  words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words
