import type { MarkMeaning } from '../input.ts'

/** Meanings of colour. A renderer gives each its value; a scene never holds a colour. */
export const tokens = [
  'ink',
  'ink2',
  'ink3',
  'edge',
  'rule',
  'paper',
  'common',
  'improvement',
  'concern',
  'baseline',
  'target',
] as const
export type Token = (typeof tokens)[number]

export type MarkShape = 'disc' | 'diamond' | 'triangle' | 'cross' | 'ring' | 'slashed'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface RectNode extends Box {
  kind: 'rect'
  role: string
  fill: Token
}

export interface LineNode {
  kind: 'line'
  role: string
  x1: number
  y1: number
  x2: number
  y2: number
  stroke: Token
  width: number
  dash?: string
}

export interface PathNode {
  kind: 'path'
  role: string
  d: string
  stroke?: Token
  fill?: Token
  width?: number
  dash?: string
}

export interface TextRun {
  text: string
  bold?: boolean
}

/** Lines of text; `y` is the baseline of the first line, `box` what the text may cover. */
export interface TextNode {
  kind: 'text'
  role: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  size: number
  lineHeight: number
  tone: Token
  lines: readonly (readonly TextRun[])[]
  box: Box
}

/** One measurement. `index` is its place among the drawn points; `label` says it in words. */
export interface MarkNode {
  kind: 'mark'
  role: 'point'
  meaning: MarkMeaning
  shape: MarkShape
  tone: Token
  x: number
  y: number
  size: number
  index: number
  periodStart: string
  label: string
  rules: readonly string[]
}

export type SceneNode = RectNode | LineNode | PathNode | TextNode | MarkNode

export interface SceneLayer {
  role: 'bands' | 'axes' | 'limits' | 'markers' | 'series' | 'labels'
  nodes: readonly SceneNode[]
}

export interface ChartScene {
  width: number
  height: number
  plot: Box
  title: string
  description: string
  layers: readonly SceneLayer[]
}

/** All marks of a scene, in order of time. */
export function marksOf(scene: ChartScene): MarkNode[] {
  return scene.layers.flatMap((layer) => layer.nodes.filter((node) => node.kind === 'mark'))
}

/** All texts of a scene. */
export function textsOf(scene: ChartScene): TextNode[] {
  return scene.layers.flatMap((layer) => layer.nodes.filter((node) => node.kind === 'text'))
}

/** Coordinates are rounded to a tenth of a pixel, which keeps the drawing the same on every machine. */
export function round(value: number): number {
  const rounded = Math.round(value * 10) / 10
  return rounded === 0 ? 0 : rounded
}
