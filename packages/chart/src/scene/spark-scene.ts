import type { ChartInput } from '../input.ts'
import { describeChart } from '../text/describe-chart.ts'
import { bandNodes } from './bands.ts'
import { frameWithin, type SceneOptions } from './frame.ts'
import { guideNodes, markerNodes } from './guides.ts'
import { textWidth } from './measure-text.ts'
import { textNode } from './place-labels.ts'
import type { ChartScene, TextNode } from './scene.ts'
import { courseNodes, markNodes } from './series.ts'

/**
 * The course of a metric in the space of a table cell (about 160 × 48): band, means, go-live and points, with the
 * current mean beside it. No axes and no limits; the large chart has them.
 */
export function sparkScene(input: ChartInput, options: SceneOptions): ChartScene {
  const { width, height, words } = options
  const last = input.segments.length > 1 ? input.segments.at(-1) : undefined
  const draft = frameWithin(input, options, { left: 0, right: width, top: 3, bottom: height - 3 })
  const text = last ? draft.tell(last.centre, last) : ''
  const room = text ? Math.min(width / 2, Math.ceil(textWidth(text, draft.fontSize)) + 8) : 0
  const right = Math.max(4, width - room)
  const frame = frameWithin(input, options, { left: 0, right, top: 3, bottom: Math.max(6, height - 3) })
  const labels: TextNode[] = []
  if (last && text) {
    const y = Math.min(height - 4, Math.max(11, frame.value.y(last.centre) + 4))
    labels.push(textNode('mean', [[{ text }]], { x: right + 6, y, anchor: 'start' }, frame.fontSize, 'ink2'))
  }
  const markers = markerNodes(frame, 0).filter((node) => node.kind === 'line' && node.role === 'go-live')
  return {
    width,
    height,
    plot: frame.plot,
    title: input.title,
    description: describeChart(input, words),
    layers: [
      { role: 'bands', nodes: bandNodes(frame).filter((node) => node.role !== 'settling') },
      { role: 'limits', nodes: guideNodes(frame).filter((node) => node.role === 'mean') },
      { role: 'markers', nodes: markers },
      {
        role: 'series',
        nodes: [
          ...courseNodes(frame),
          ...markNodes(frame).map((mark) => ({ ...mark, size: Math.min(2.2, mark.size) })),
        ],
      },
      { role: 'labels', nodes: labels },
    ],
  }
}
