import type { Document } from './ink.ts'

export type TagName = 'H1' | 'H2' | 'P' | 'LI' | 'L' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure'

/** One element of a document's structure, which says to readers what is written in it. */
export interface Element {
  open(name: TagName): Element
  write(draw: () => void): void
}

export interface Tags {
  /** @param alternative what a drawing shows, in words */
  open(name: TagName, alternative?: string): Element
  /** Lines and marks that say nothing. */
  decoration(draw: () => void): void
}

/** The structure of a document, in the order of reading. */
export function tagsOf(document: Document): Tags {
  const root = document.struct('Document')
  document.addStructure(root)
  return {
    open: (name, alternative) => elementIn(document, root, name, alternative),
    decoration: (draw) => {
      document.markContent('Artifact', { type: 'Layout' })
      draw()
      document.endMarkedContent()
    },
  }
}

function elementIn(
  document: Document,
  parent: PDFKit.PDFStructureElement,
  name: TagName,
  alternative?: string,
): Element {
  const own = document.struct(name, alternative === undefined ? {} : { alt: alternative })
  parent.add(own)
  return {
    open: (inner) => elementIn(document, own, inner),
    write: (draw) => {
      own.add(draw)
    },
  }
}
