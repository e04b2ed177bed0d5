import { createElement as h, type ReactNode } from 'react'
import type { ChartScene, SceneNode, TextNode } from '../scene/scene.ts'
import { type Attributes, shapeAttributes, textAttributes } from '../svg/node-attributes.ts'

const reactNames: Record<string, string> = {
  class: 'className',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'text-anchor': 'textAnchor',
  'font-size': 'fontSize',
  'font-family': 'fontFamily',
}

/** SVG attributes as React properties. Style is left to the caller: React wants an object. */
export function toProps(attributes: Attributes): Record<string, string | number> {
  const props: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'style') props[reactNames[name] ?? name] = value
  }
  return props
}

/** The still parts of a scene: bands, axes, lines, labels. Marks are drawn by their own component. */
export function stillLayer(scene: ChartScene, role: string): ReactNode {
  const nodes = scene.layers.find((layer) => layer.role === role)?.nodes ?? []
  return h(
    'g',
    { key: role, className: `chart-layer-${role}`, 'aria-hidden': true },
    nodes.map((node, index) => stillNode(node, `${role}${index}`)),
  )
}

function stillNode(node: SceneNode, key: string): ReactNode {
  if (node.kind === 'mark') return null
  if (node.kind === 'text') return h('text', { key, ...toProps(textAttributes(node)) }, textLines(node))
  return h(node.kind, { key, ...toProps(shapeAttributes(node)) })
}

function textLines(node: TextNode): ReactNode[] {
  return node.lines.map((runs, row) =>
    h(
      'tspan',
      {
        key: `line${row}`,
        ...(node.lines.length > 1 ? { x: node.x, dy: row === 0 ? 0 : node.lineHeight } : {}),
      },
      runs.map((run, index) =>
        h('tspan', { key: `run${index}`, ...(run.bold ? { fontWeight: 700 } : {}) }, run.text),
      ),
    ),
  )
}
