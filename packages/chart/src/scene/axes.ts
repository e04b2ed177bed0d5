import type { Frame } from './frame.ts'
import { linesWidth } from './measure-text.ts'
import { textNode } from './place-labels.ts'
import { round, type SceneNode } from './scene.ts'

/** Value labels on the left, one hairline below, and dates under it as far as they keep clear of each other. */
export function axisNodes(frame: Frame): SceneNode[] {
  const { plot, time, value, fontSize, width } = frame
  const bottom = round(plot.y + plot.height)
  const nodes: SceneNode[] = []
  for (const tick of value.ticks) {
    nodes.push(
      textNode(
        'value-tick',
        [[{ text: tick.text }]],
        { x: plot.x - 8, y: tick.y + 4, anchor: 'end' },
        fontSize,
        'ink3',
      ),
    )
  }
  nodes.push({
    kind: 'line',
    role: 'axis',
    x1: plot.x,
    x2: plot.x + plot.width,
    y1: bottom,
    y2: bottom,
    stroke: 'edge',
    width: 1,
  })
  let free = 0
  for (const tick of time.ticks) {
    const next = time.ticks[time.ticks.indexOf(tick) + 1]?.x ?? width
    const x = round(tick.x)
    const text = tick.texts.find((one) => {
      const end = tick.x + 1 + linesWidth([[{ text: one }]], fontSize)
      return tick.x >= free && end <= width && (end + 3 <= next || one === tick.texts.at(-1))
    })
    nodes.push({
      kind: 'line',
      role: 'tick',
      x1: x,
      x2: x,
      y1: bottom,
      y2: bottom + 5,
      stroke: 'edge',
      width: 1,
    })
    if (!text) continue
    nodes.push(
      textNode(
        'date-tick',
        [[{ text }]],
        { x: tick.x + 1, y: bottom + 18, anchor: 'start' },
        fontSize,
        'ink3',
      ),
    )
    free = tick.x + 1 + linesWidth([[{ text }]], fontSize) + 3
  }
  return nodes
}
