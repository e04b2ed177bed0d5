import { type ChartScene, markPath, outlined, type SceneNode } from '@ratchet/chart'
import { colourOf, type Ink } from './ink.ts'

/** Draws the scene of a chart as vectors, as wide as asked for; the same drawing as on the screen. */
export function drawScene(ink: Ink, scene: ChartScene, at: { x: number; y: number; width: number }): void {
  const { document } = ink
  document.save()
  document.translate(at.x, at.y).scale(at.width / scene.width)
  for (const layer of scene.layers) for (const node of layer.nodes) drawNode(ink, node)
  document.restore()
}

function drawNode(ink: Ink, node: SceneNode): void {
  const { document } = ink
  switch (node.kind) {
    case 'rect':
      document
        .rect(node.x, node.y, Math.max(0, node.width), Math.max(0, node.height))
        .fill(colourOf(node.fill))
      return
    case 'line':
      dashed(ink, node.dash)
      document.moveTo(node.x1, node.y1).lineTo(node.x2, node.y2)
      document.lineWidth(node.width).stroke(colourOf(node.stroke))
      document.undash()
      return
    case 'path':
      if (node.fill) document.path(node.d).fill(colourOf(node.fill))
      if (!node.stroke) return
      dashed(ink, node.dash)
      document
        .path(node.d)
        .lineWidth(node.width ?? 1)
        .stroke(colourOf(node.stroke))
      document.undash()
      return
    case 'mark': {
      const path = markPath(node.shape, node.x, node.y, node.size)
      const tone = colourOf(node.tone)
      if (!outlined[node.shape]) document.path(path).fill(tone)
      else if (node.shape === 'cross') document.path(path).lineWidth(1.4).stroke(tone)
      else document.path(path).lineWidth(1.4).fillAndStroke(colourOf('paper'), tone)
      return
    }
    case 'text':
      node.lines.forEach((runs, row) => {
        const style = (bold: boolean | undefined) =>
          ({ face: bold ? 'strong' : 'sans', size: node.size, tone: node.tone }) as const
        const width = runs.reduce((sum, run) => sum + ink.width(run.text, style(run.bold)), 0)
        let x = node.anchor === 'start' ? node.x : node.anchor === 'end' ? node.x - width : node.x - width / 2
        for (const run of runs) {
          ink.write(run.text, x, node.y + row * node.lineHeight, style(run.bold))
          x += ink.width(run.text, style(run.bold))
        }
      })
  }
}

function dashed({ document }: Ink, dash: string | undefined): void {
  const [length, space] = (dash ?? '').split(/[\s,]+/).map(Number)
  if (length && space) document.dash(length, { space })
}
