import { chartFont, paint, type Theme } from '../colours.ts'
import { markPath, outlined } from '../scene/mark-shape.ts'
import type { LineNode, MarkNode, PathNode, RectNode, TextNode } from '../scene/scene.ts'

/** Attributes in SVG's own spelling; the React renderer translates the few that React spells differently. */
export type Attributes = Record<string, string | number>

export function shapeAttributes(node: RectNode | LineNode | PathNode, standalone?: Theme): Attributes {
  const base = { class: `chart-${node.role}` }
  if (node.kind === 'rect') {
    const { x, y, width, height } = node
    return {
      ...base,
      x,
      y,
      width: Math.max(0, width),
      height: Math.max(0, height),
      fill: paint(node.fill, standalone),
    }
  }
  const stroke: Attributes = {
    ...(node.stroke ? { stroke: paint(node.stroke, standalone), 'stroke-width': node.width ?? 1 } : {}),
    ...(node.dash ? { 'stroke-dasharray': node.dash } : {}),
  }
  if (node.kind === 'line') return { ...base, x1: node.x1, y1: node.y1, x2: node.x2, y2: node.y2, ...stroke }
  return { ...base, d: node.d, fill: node.fill ? paint(node.fill, standalone) : 'none', ...stroke }
}

export function textAttributes(node: TextNode, standalone?: Theme): Attributes {
  return {
    class: `chart-text chart-${node.role}`,
    x: node.x,
    y: node.y,
    'text-anchor': node.anchor,
    'font-size': node.size,
    fill: paint(node.tone, standalone),
  }
}

export function markAttributes(node: MarkNode, standalone?: Theme): Attributes {
  const tone = paint(node.tone, standalone)
  const filled = !outlined[node.shape]
  return {
    d: markPath(node.shape, node.x, node.y, node.size),
    fill: filled ? tone : node.shape === 'cross' ? 'none' : paint('paper', standalone),
    ...(filled ? {} : { stroke: tone, 'stroke-width': 1.4 }),
  }
}

export function rootAttributes(scene: { width: number; height: number }, standalone?: Theme): Attributes {
  return {
    class: 'ratchet-chart',
    viewBox: `0 0 ${scene.width} ${scene.height}`,
    width: scene.width,
    height: scene.height,
    'font-family': standalone ? chartFont : `var(--chart-font, ${chartFont})`,
    style: 'font-variant-numeric:tabular-nums lining-nums',
  }
}
