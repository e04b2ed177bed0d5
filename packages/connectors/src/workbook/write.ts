import { packInParts, writeZip } from '../zip/index.ts'
import { toXmlText } from './escapes.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const rowsAtOnce = 500

/**
 * One sheet as an Excel workbook (ECMA-376): texts as texts, numbers as numbers, null as an empty cell; the first row
 * stays in view. Rows are taken a few hundred at a time, so a long table is never held as XML.
 */
export async function writeWorkbook(
  sheetName: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const file = (name: string, xml: string) => ({ name, bytes: new TextEncoder().encode(head + xml) })
  return writeZip([
    file(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
        '</Types>',
    ),
    file('_rels/.rels', relation(`${office}/officeDocument`, 'xl/workbook.xml')),
    file(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
        `<sheet name="${toXmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    file('xl/_rels/workbook.xml.rels', relation(`${office}/worksheet`, 'worksheets/sheet1.xml')),
    await packInParts('xl/worksheets/sheet1.xml', sheetParts(rows)),
  ])
}

const relation = (type: string, target: string) =>
  `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`

function* sheetParts(rows: readonly (readonly (string | number | null)[])[]): Generator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce)
    yield part.map((row, index) => rowXml(row, from + index + 1)).join('')
  }
  yield '</sheetData></worksheet>'
}

function rowXml(row: readonly (string | number | null)[], number: number): string {
  const cells = row.map((value, index) => {
    if (value === null || value === '') return ''
    const place = `${columnLetters(index)}${number}`
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${toXmlText(value)}</t></is></c>`
  })
  return `<row r="${number}">${cells.join('')}</row>`
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
