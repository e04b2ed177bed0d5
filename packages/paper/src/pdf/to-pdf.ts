import PDFDocument from 'pdfkit'
import type { Paper } from '../paper.ts'
import type { Fonts } from './faces.ts'
import { Ink, type Style } from './ink.ts'
import { type Piece, paragraph, sectionPieces, space } from './pieces.ts'
import { tagsOf } from './tags.ts'

/** Sheets in points, 72 to the inch. */
const sheets = {
  a3: { width: 1190.55, height: 841.89, columns: 2, margin: 42, gutter: 34 },
  a4: { width: 595.28, height: 841.89, columns: 1, margin: 48, gutter: 0 },
} as const

/** A full page is set smaller, down to here; what then still does not fit goes onto another sheet. */
const leastScale = 0.78
const scales = [1.2, 1.12, 1.06, 1, 0.94, 0.88, 0.82]

interface Placed {
  piece: Piece
  sheet: number
  x: number
  y: number
}

/**
 * A paper as PDF: vectors and embedded fonts, tagged for screen readers, no browser. The same paper and moment give the
 * same bytes.
 *
 * @param madeAt goes into the file as the moment of its making
 */
export async function toPdf(paper: Paper, fonts: Fonts, madeAt: Date): Promise<Uint8Array> {
  const sheet = sheets[paper.sheet]
  const document = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: paper.language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    info: {
      Title: paper.title,
      Creator: 'Ratchet',
      Producer: 'Ratchet',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  })
  const chunks: Uint8Array[] = []
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  // Everything that can be said: the chart's own words, too.
  const ink = new Ink(document, await fonts.facesFor(JSON.stringify(paper)))
  document.addPage()
  const placed = fitted(paper, ink)
  const tags = tagsOf(document)
  const last = Math.max(0, ...placed.map((one) => one.sheet))
  for (let number = 0; number <= last; number += 1) {
    if (number > 0) document.addPage()
    for (const { piece, x, y } of placed.filter((one) => one.sheet === number)) piece.draw(x, y, tags)
    tags.decoration(() => foot(paper, ink, last === 0 ? '' : `${number + 1} / ${last + 1}`))
  }
  document.end()
  await done
  return Buffer.concat(chunks)
}

/** In the largest size in which everything stands on one sheet. An upright page keeps its size and takes sheets. */
function fitted(paper: Paper, ink: Ink): Placed[] {
  const { length } = paper.sections
  if (paper.sheet === 'a4') return place(paper, ink, 1, length)
  const second = paper.sections.findIndex((section) => section.startsColumn)
  const cut = second < 0 ? length : second
  const least = place(paper, ink, leastScale, cut)
  if (least.every(onFirst)) {
    for (const scale of scales) {
      const placed = place(paper, ink, scale, cut)
      if (placed.every(onFirst)) return placed
    }
    return least
  }
  // Rather than a second sheet: the column that is too long gives sections at its seam to the other one.
  const seams = paper.sections.map((_, index) => index).filter((index) => index > 0 && index !== cut)
  for (const seam of seams.sort((a, b) => Math.abs(a - cut) - Math.abs(b - cut))) {
    const moved = place(paper, ink, leastScale, seam)
    if (moved.every(onFirst)) return moved
  }
  return least
}

const onFirst = ({ sheet }: Placed): boolean => sheet === 0

/** `cut` is the first section of the second column. */
function place(paper: Paper, ink: Ink, scale: number, cut: number): Placed[] {
  const { width, height, columns, margin, gutter } = sheets[paper.sheet]
  const full = width - 2 * margin
  const own = (full - gutter * (columns - 1)) / columns
  const head = headPieces(paper, ink, full)
  const placed: Placed[] = []
  let top = margin
  for (const piece of head) {
    placed.push({ piece, sheet: 0, x: margin, y: top })
    top += piece.height
  }
  const bottom = height - margin - 14
  const frame = { ink, width: own, scale, language: paper.language }
  const flows = [paper.sections.slice(0, cut), paper.sections.slice(cut)]
  flows.forEach((sections, column) => {
    const pieces = sections.flatMap((section) => sectionPieces(frame, section))
    flow(pieces, { top, next: margin, bottom }).forEach(({ piece, sheet, y }) => {
      placed.push({ piece, sheet, y, x: margin + (columns === 1 ? 0 : column * (own + gutter)) })
    })
  })
  return placed
}

/** Pieces below each other; one that does not fit any more begins the next sheet, with the heading above it. */
function flow(
  pieces: readonly Piece[],
  { top, next, bottom }: { top: number; next: number; bottom: number },
): { piece: Piece; sheet: number; y: number }[] {
  const placed: { piece: Piece; sheet: number; y: number }[] = []
  let sheet = 0
  let y = top
  pieces.forEach((piece, index) => {
    let needed = piece.height
    for (let after = index; pieces[after]?.keepsNext; after += 1) needed += pieces[after + 1]?.height ?? 0
    if (y + needed > bottom && y > next) {
      sheet += 1
      y = next
    }
    placed.push({ piece, sheet, y })
    y += piece.height
  })
  return placed
}

function headPieces(paper: Paper, ink: Ink, width: number): Piece[] {
  const frame = { ink, width, scale: 1, language: paper.language }
  const title: Style = { face: 'voice', size: paper.sheet === 'a3' ? 26 : 20, tone: 'ink' }
  return [
    ...paragraph(frame, paper.kicker, { face: 'sans', size: 9, tone: 'ink3' }),
    ...paragraph(frame, paper.title, title, 'H1'),
    space(2),
    ...paragraph(frame, paper.lead, { face: 'voice', size: 12.5, tone: 'ink2' }),
    space(12),
  ]
}

function foot(paper: Paper, ink: Ink, numbered: string): void {
  const { width, height, margin } = sheets[paper.sheet]
  const style: Style = { face: 'sans', size: 6.6, tone: 'ink3' }
  const lines = paper.foot.flatMap((line) => ink.lines(line, width - 2 * margin - 60, style))
  lines.slice(0, 3).forEach((line, row) => {
    ink.write(line, margin, height - margin + 4 + row * 8, style)
  })
  if (numbered) ink.write(numbered, width - margin - ink.width(numbered, style), height - margin + 4, style)
}
