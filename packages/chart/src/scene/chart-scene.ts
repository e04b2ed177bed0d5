import { dayNumber } from '../calendar.ts'
import type { ChartInput } from '../input.ts'
import { describeChart } from '../text/describe-chart.ts'
import { axisNodes } from './axes.ts'
import { bandNodes } from './bands.ts'
import { type Frame, frameOf, type SceneOptions } from './frame.ts'
import { guideNodes, markerNodes } from './guides.ts'
import { labelRequests } from './label-requests.ts'
import { type Obstacle, placeLabels, textNode } from './place-labels.ts'
import type { ChartScene, LineNode, MarkNode, SceneNode, TextNode } from './scene.ts'
import { courseNodes, markNodes, runsOf } from './series.ts'

/**
 * Lays out the chart that argues for a given size in pixels. Pure: the same input gives the same scene. Labels are
 * shortened, then left out, before two of them overlap; what is left out is still in the data table.
 */
export function chartScene(input: ChartInput, options: SceneOptions): ChartScene {
  const flags = (input.goLiveOn ? 1 : 0) + (input.judgingOn ? 1 : 0)
  let scene = layOut(input, options, Math.min(1, flags))
  // A second row above the plot only when both dates do not fit into one.
  if (flags === 2 && flagTexts(scene).some((text) => text.lines[0]?.length !== 2))
    scene = layOut(input, options, 2)
  if (flags === 2 && flagTexts(scene).length < 2) scene = layOut(input, options, 2)
  return scene
}

function flagTexts(scene: ChartScene): TextNode[] {
  return scene.layers
    .flatMap((layer) => layer.nodes)
    .filter(
      (node): node is TextNode =>
        node.kind === 'text' && (node.role === 'go-live' || node.role === 'judging'),
    )
}

function layOut(input: ChartInput, options: SceneOptions, topRows: number): ChartScene {
  const frame = frameOf(input, options, topRows)
  const guides = guideNodes(frame)
  const markers = markerNodes(frame, topRows)
  const marks = markNodes(frame)
  const axes = axisNodes(frame)
  const bounds = { x: 0, y: 0, width: options.width, height: options.height }
  const obstacles = obstaclesOf(frame, [...guides, ...markers, ...axes], marks)
  const labels =
    frame.points.length === 0
      ? [emptyText(frame)]
      : placeLabels(labelRequests(frame, topRows), obstacles, bounds)
  return {
    width: options.width,
    height: options.height,
    plot: frame.plot,
    title: input.title,
    description: describeChart(input, options.words),
    layers: [
      { role: 'bands', nodes: bandNodes(frame) },
      { role: 'axes', nodes: axes },
      { role: 'limits', nodes: guides },
      { role: 'markers', nodes: markers },
      { role: 'series', nodes: [...courseNodes(frame), ...marks] },
      { role: 'labels', nodes: labels },
    ],
  }
}

function emptyText(frame: Frame): TextNode {
  const { plot, words } = frame
  const spot = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2, anchor: 'middle' as const }
  return textNode('empty', [[{ text: words.noPoints }]], spot, frame.fontSize, 'ink2')
}

const lineCosts: Record<string, number> = { axis: 12, change: 3, carried: 3, 'go-live': 9, judging: 9 }

/** Marks cost most to cover, then the course, then hairlines. */
function obstaclesOf(frame: Frame, nodes: readonly SceneNode[], marks: readonly MarkNode[]): Obstacle[] {
  const obstacles: Obstacle[] = []
  for (const mark of marks) {
    const reach = mark.size + 2
    obstacles.push({
      kind: 'box',
      box: { x: mark.x - reach, y: mark.y - reach, width: 2 * reach, height: 2 * reach },
      cost: 12,
    })
  }
  for (const run of runsOf(frame)) {
    for (let i = 1; i < run.length; i++) {
      const [a, b] = [run[i - 1], run[i]]
      if (!a || !b) continue
      obstacles.push({
        kind: 'segment',
        x1: frame.time.middle(a.periodStart),
        y1: frame.value.y(a.value),
        x2: frame.time.middle(b.periodStart),
        y2: frame.value.y(b.value),
        cost: 6,
      })
    }
  }
  for (const node of nodes) {
    if (node.kind === 'path' && node.role === 'go-live' && frame.input.goLiveOn) {
      const x = frame.time.x(dayNumber(frame.input.goLiveOn))
      obstacles.push({ kind: 'box', box: { x, y: frame.plot.y - 18, width: 9, height: 8 }, cost: 40 })
    }
    if (node.kind === 'line' && node.role !== 'tick')
      obstacles.push({ ...segmentOf(node), cost: lineCosts[node.role] ?? 5 })
    if (node.kind === 'text') obstacles.push({ kind: 'box', box: node.box, cost: 5000 })
  }
  return obstacles
}

function segmentOf(node: LineNode) {
  return { kind: 'segment' as const, x1: node.x1, y1: node.y1, x2: node.x2, y2: node.y2 }
}
