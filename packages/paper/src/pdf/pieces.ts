import { chartScene } from '@ratchet/chart'
import { words as wordsOf } from '@ratchet/wording'
import type { Block, Paper, PaperChart, Section, Table } from '../paper.ts'
import { drawScene } from './draw-scene.ts'
import { colourOf, type Ink, type Style } from './ink.ts'
import type { Tags } from './tags.ts'

/** A part of a page that is never broken. */
export interface Piece {
  readonly height: number
  /** Stays on the sheet of what comes after it. */
  readonly keepsNext?: boolean
  draw(x: number, y: number, tags: Tags): void
}

interface Frame {
  ink: Ink
  width: number
  /** 1 is the usual size; a full page is set smaller. */
  scale: number
  language: Paper['language']
}

const sizes = { heading: 10.5, text: 9, said: 11, small: 7.6 }
const leading = 1.32

export const space = (height: number): Piece => ({ height, draw: () => {} })

/** Lines of one text, one piece a line, so that a long one may break over two sheets. */
export function paragraph(
  frame: Frame,
  text: string,
  style: Style,
  tag: 'H1' | 'H2' | 'P' | 'LI' = 'P',
): Piece[] {
  const { ink, width } = frame
  const lines = ink.lines(text, width, style)
  let element: ReturnType<Tags['open']> | undefined
  return lines.map((line, index) => ({
    height: style.size * leading,
    ...(tag.startsWith('H') && { keepsNext: true }),
    draw: (x, y, tags) => {
      element ??= tags.open(tag)
      const said = index < lines.length - 1 ? `${line} ` : line
      element.write(() => ink.write(said, x, y + style.size, style))
    },
  }))
}

export function sectionPieces(frame: Frame, section: Section): Piece[] {
  const { ink, width, scale } = frame
  const heading: Style = { face: 'strong', size: sizes.heading * scale, tone: 'ink' }
  const tag: Style = { face: 'sans', size: sizes.small * scale, tone: 'ink3' }
  const line: Piece = {
    height: heading.size * 1.75,
    keepsNext: true,
    draw: (x, y, tags) => {
      tags.decoration(() => {
        ink.document
          .moveTo(x, y)
          .lineTo(x + width, y)
          .lineWidth(0.5)
          .stroke(colourOf('rule'))
      })
      tags.open('H2').write(() => {
        ink.write(section.heading, x, y + heading.size * 1.35, heading)
        if (!section.tag) return
        ink.write(section.tag, x + width - ink.width(section.tag, tag), y + heading.size * 1.35, tag)
      })
    },
  }
  return [line, ...section.blocks.flatMap((block) => blockPieces(frame, block)), space(7 * scale)]
}

function blockPieces(frame: Frame, block: Block): Piece[] {
  const { scale } = frame
  const text: Style = { face: 'sans', size: sizes.text * scale, tone: 'ink' }
  const gap = space(3 * scale)
  switch (block.kind) {
    case 'text': {
      const styles: Record<string, Style> = {
        said: { face: 'voice', size: sizes.said * scale, tone: 'ink' },
        quiet: { ...text, tone: 'ink3' },
        strong: { ...text, face: 'strong' },
      }
      return [...paragraph(frame, block.text, styles[block.voice ?? ''] ?? text), gap]
    }
    case 'list':
      return [...block.items.flatMap((item) => itemPieces(frame, item, text)), gap]
    case 'facts':
      return [...block.facts.flatMap((fact) => factPieces(frame, fact, text)), gap]
    case 'table':
      return [...tablePieces(frame, block), gap]
    case 'charts':
      return chartRows(frame, block.charts)
  }
}

/** Text beside something that stands on its first line only. */
function hung(
  frame: Frame,
  indent: number,
  said: string,
  style: Style,
  mark: (x: number, y: number) => void,
): Piece[] {
  const pieces = paragraph({ ...frame, width: frame.width - indent }, said, style, 'LI')
  return pieces.map((piece, index) => ({
    ...piece,
    draw: (x, y, tags) => {
      if (index === 0) tags.decoration(() => mark(x, y + style.size))
      piece.draw(x + indent, y, tags)
    },
  }))
}

const itemPieces = (frame: Frame, item: string, style: Style) =>
  hung(frame, 8 * frame.scale, item, style, (x, y) => frame.ink.write('–', x, y, { ...style, tone: 'ink3' }))

function factPieces(frame: Frame, { name, value }: { name: string; value: string }, style: Style): Piece[] {
  const { ink, width, scale } = frame
  const indent = Math.min(width * 0.32, 118 * scale)
  const label: Style = { ...style, tone: 'ink3' }
  const names = ink.lines(name, indent - 6, label)
  const values = ink.lines(value, width - indent, style)
  const height = Math.max(names.length, values.length) * style.size * leading
  return [
    {
      height,
      draw: (x, y, tags) => {
        tags.open('P').write(() => {
          const at = (row: number) => y + style.size + row * style.size * leading
          names.forEach((one, row) => {
            ink.write(`${one} `, x, at(row), label)
          })
          values.forEach((one, row) => {
            ink.write(`${one} `, x + indent, at(row), style)
          })
        })
      },
    },
  ]
}

function tablePieces({ ink, width, scale }: Frame, { heads, rows, numeric, widths }: Table): Piece[] {
  const size = 8.4 * scale
  const gutter = 8 * scale
  const all = widths.reduce((sum, one) => sum + one, 0)
  const columns = widths.map((one) => (one / all) * (width - gutter * (widths.length - 1)))
  const left = (index: number) => columns.slice(0, index).reduce((sum, one) => sum + one + gutter, 0)
  let element: ReturnType<Tags['open']> | undefined
  const row = (cells: readonly string[], isHead: boolean): Piece => {
    const style: Style = { face: 'sans', size, tone: isHead ? 'ink3' : 'ink' }
    const broken = cells.map((cell, index) => ink.lines(cell, columns[index] ?? 0, style))
    const height = Math.max(1, ...broken.map((lines) => lines.length)) * size * leading + 2.5 * scale
    return {
      height,
      ...(isHead && { keepsNext: true }),
      draw: (x, y, tags) => {
        element ??= tags.open('Table')
        const line = element.open('TR')
        tags.decoration(() => {
          ink.document.moveTo(x, y + height - 1).lineTo(x + width, y + height - 1)
          ink.document.lineWidth(0.4).stroke(colourOf('rule'))
        })
        broken.forEach((lines, index) => {
          line.open(isHead ? 'TH' : 'TD').write(() => {
            lines.forEach((said, place) => {
              const right = numeric.includes(index) ? (columns[index] ?? 0) - ink.width(said, style) : 0
              ink.write(said, x + left(index) + right, y + size + place * size * leading, style)
            })
          })
        })
      },
    }
  }
  return [row(heads, true), ...rows.map((cells) => row(cells, false))]
}

/** One chart as wide as the column, else two a row; many are drawn flatter, so that all of them find room. */
const aspectOf = (count: number): number => (count === 1 ? 0.36 : count <= 4 ? 0.46 : 0.34)
function chartRows(frame: Frame, charts: readonly PaperChart[]): Piece[] {
  const { ink, width, scale, language } = frame
  const gutter = 16
  const columns = charts.length === 1 ? 1 : 2
  const own = (width - gutter * (columns - 1)) / columns
  const aspect = aspectOf(charts.length)
  const caption: Style = { face: 'sans', size: sizes.small * scale, tone: 'ink2' }
  const title: Style = { face: 'strong', size: 8.4 * scale, tone: 'ink' }
  const drawn = charts.map(({ input, caption: said }) => {
    const sceneWidth = own / (0.68 * scale)
    const scene = chartScene(input, {
      width: sceneWidth,
      height: sceneWidth * aspect,
      words: wordsOf(language).chart,
    })
    const lines = ink.lines(said, own, caption)
    const top = title.size * 1.5
    const height = top + own * aspect + lines.length * caption.size * leading + 8 * scale
    const draw = (x: number, y: number, tags: Tags) => {
      tags.open('P').write(() => ink.write(input.title, x, y + title.size, title))
      tags.open('Figure', scene.description).write(() => drawScene(ink, scene, { x, y: y + top, width: own }))
      tags.open('P').write(() => {
        lines.forEach((line, row) => {
          const at = y + top + own * aspect + caption.size + row * caption.size * leading
          ink.write(`${line} `, x, at + 2, caption)
        })
      })
    }
    return { height, draw }
  })
  const rows: Piece[] = []
  for (let first = 0; first < drawn.length; first += columns) {
    const pair = drawn.slice(first, first + columns)
    rows.push({
      height: Math.max(...pair.map(({ height }) => height)),
      draw: (x, y, tags) => {
        pair.forEach((one, place) => {
          one.draw(x + place * (own + gutter), y, tags)
        })
      },
    })
  }
  return rows
}
