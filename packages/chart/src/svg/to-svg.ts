import { paint, type Theme } from '../colours.ts'
import type { ChartScene, SceneNode, TextNode } from '../scene/scene.ts'
import {
  type Attributes,
  markAttributes,
  rootAttributes,
  shapeAttributes,
  textAttributes,
} from './node-attributes.ts'

export interface SvgOptions {
  /** Fixed colours and a paper background, for mail, print and download. Without it the page's properties decide. */
  readonly standalone?: Theme
}

/** A scene as SVG text: no script, no style sheet, no ids, every text escaped. */
export function toSvg(scene: ChartScene, options: SvgOptions = {}): string {
  const { standalone } = options
  const body = scene.layers
    .map((layer) => {
      const inner = layer.nodes.map((node) => nodeSvg(node, standalone)).join('')
      return inner === '' ? '' : element('g', { class: `chart-layer-${layer.role}` }, inner)
    })
    .join('')
  const paper = standalone
    ? element('rect', { width: scene.width, height: scene.height, fill: paint('paper', standalone) })
    : ''
  const root = { xmlns: 'http://www.w3.org/2000/svg', role: 'img', ...rootAttributes(scene, standalone) }
  const title = element('title', {}, escapeXml(scene.title))
  const description = element('desc', {}, escapeXml(scene.description))
  return element('svg', root, title + description + paper + body)
}

function nodeSvg(node: SceneNode, standalone?: Theme): string {
  if (node.kind === 'text') return element('text', textAttributes(node, standalone), textLines(node))
  if (node.kind !== 'mark') return element(node.kind, shapeAttributes(node, standalone))
  const title = element('title', {}, escapeXml(node.label))
  const group = { class: `chart-point chart-${node.meaning}`, 'data-rule': node.rules.join(' ') }
  return element('g', group, title + element('path', markAttributes(node, standalone)))
}

function textLines(node: TextNode): string {
  return node.lines
    .map((runs, row) => {
      const inner = runs
        .map((run) =>
          run.bold ? element('tspan', { 'font-weight': 700 }, escapeXml(run.text)) : escapeXml(run.text),
        )
        .join('')
      return node.lines.length === 1
        ? inner
        : element('tspan', { x: node.x, dy: row === 0 ? 0 : node.lineHeight }, inner)
    })
    .join('')
}

function element(name: string, attributes: Attributes, inner = ''): string {
  const text = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  return inner === '' ? `<${name}${text}/>` : `<${name}${text}>${inner}</${name}>`
}

/** Escapes text for content and attributes; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, (char) => (/\s/.test(char) ? ' ' : ''))
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
