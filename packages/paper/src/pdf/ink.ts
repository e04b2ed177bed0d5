import { chartColours, type Token } from '@ratchet/chart'
import type { Face, FaceName, Faces } from './faces.ts'

export type Document = PDFKit.PDFDocument

export interface Style {
  readonly face: FaceName
  readonly size: number
  readonly tone: Token
}

/** White paper: a page that is printed has no tint of its own. */
const colours: Record<Token, string> = { ...chartColours.light, paper: '#FFFFFF' }
export const colourOf = (tone: Token): string => colours[tone]

/** Figures of one width, in line with each other. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum', 'lnum']

/** Writes and measures text in a document, in whichever file of a face covers each character. */
export class Ink {
  readonly document: Document
  readonly #faces: Faces

  constructor(document: Document, faces: Faces) {
    this.document = document
    this.#faces = faces
    for (const [name, files] of Object.entries(faces)) {
      files.forEach((file: Face, index: number) => {
        document.registerFont(`${name} ${index}`, file.bytes)
      })
    }
  }

  width(text: string, style: Style): number {
    return this.#runs(text, style.face).reduce((sum, run) => {
      this.document.font(run.font).fontSize(style.size)
      return sum + this.document.widthOfString(run.text, { features })
    }, 0)
  }

  /** One line; `y` is its baseline. */
  write(text: string, x: number, y: number, style: Style): void {
    let at = x
    for (const run of this.#runs(text, style.face)) {
      this.document.font(run.font).fontSize(style.size).fillColor(colourOf(style.tone))
      this.document.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', features })
      at += this.document.widthOfString(run.text, { features })
    }
  }

  /** Breaks a text at spaces into lines no wider than `width`; a longer word is cut. */
  lines(text: string, width: number, style: Style): string[] {
    const lines: string[] = []
    for (const word of text
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((whole) => this.#cut(whole, width, style))) {
      const last = lines.at(-1)
      const longer = `${last} ${word}`
      if (last !== undefined && this.width(longer, style) <= width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  }

  #cut(word: string, width: number, style: Style): string[] {
    if (this.width(word, style) <= width) return [word]
    const parts: string[] = ['']
    for (const character of word) {
      const longer = `${parts.at(-1)}${character}`
      if (this.width(longer, style) <= width) parts[parts.length - 1] = longer
      else parts.push(character)
    }
    return parts.filter(Boolean)
  }

  /** A character that no file covers becomes a question mark rather than nothing. */
  #runs(text: string, name: FaceName): { text: string; font: string }[] {
    const files = this.#faces[name]
    const runs: { text: string; font: string }[] = []
    for (const character of text) {
      const found = files.findIndex((file) => file.covers(character.codePointAt(0) ?? 0))
      const font = `${name} ${Math.max(0, found)}`
      const said = found < 0 ? '?' : character
      const last = runs.at(-1)
      if (last?.font === font) last.text += said
      else runs.push({ text: said, font })
    }
    return runs
  }
}
