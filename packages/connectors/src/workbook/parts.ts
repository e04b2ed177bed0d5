import { WorkbookError } from './errors.ts'
import { fromXmlText } from './escapes.ts'
import { kindOfFormat, type NumberKind } from './number-format.ts'
import { readXml } from './xml.ts'

type Read = (name: string) => Uint8Array | null

/** What has to be known before a sheet can be read. */
export interface Parts {
  /** Where the sheet lies in the archive. */
  readonly sheet: string
  readonly strings: readonly string[]
  /** What a number means, by the style of its cell. */
  readonly numberKinds: readonly NumberKind[]
  readonly from1904: boolean
}

const mostSharedStrings = 2_000_000

/** @returns null when this is no workbook */
export function readParts(read: Read): Parts | null {
  const workbook = read('xl/workbook.xml')
  const relations = read('xl/_rels/workbook.xml.rels')
  if (workbook === null || relations === null) return null
  const targets = new Map<string, string>()
  const byType = new Map<string, string>()
  readXml(relations, {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      targets.set(Id, path)
      byType.set(Type.slice(Type.lastIndexOf('/') + 1), path)
    },
  })
  const sheets: string[] = []
  let from1904 = false
  readXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push(targets.get(id) ?? '')
    },
  })
  const [sheet] = sheets
  if (sheet === undefined) throw new WorkbookError('The workbook has no visible sheet.')
  return {
    sheet,
    from1904,
    strings: readStrings(read(byType.get('sharedStrings') ?? '')),
    numberKinds: readNumberKinds(read(byType.get('styles') ?? '')),
  }
}

/** Texts that cells refer to by number; runs of one text are put together, pronunciations left out. */
function readStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = []
  if (bytes === null) return strings
  let text = ''
  let inText = false
  let phonetic = 0
  readXml(bytes, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic += 1
      inText = name === 't' && phonetic === 0
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      inText = false
      if (name === 'rPh') phonetic -= 1
      if (name !== 'si') return
      if (strings.length >= mostSharedStrings)
        throw new WorkbookError('The workbook holds more texts than a register can. Export it as CSV.')
      strings.push(fromXmlText(text))
    },
  })
  return strings
}

function readNumberKinds(bytes: Uint8Array | null): NumberKind[] {
  const kinds: NumberKind[] = []
  if (bytes === null) return kinds
  const codes = new Map<number, string>()
  let inCells = false
  readXml(bytes, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) kinds.push(kindOfFormat(Number(numFmtId), codes.get(Number(numFmtId))))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return kinds
}
