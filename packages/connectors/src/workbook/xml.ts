import { SaxesParser } from 'saxes'
import { WorkbookError } from './errors.ts'

export interface Listener {
  /** Names come without their prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const pieceBytes = 64 * 1024
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads one part of a workbook piece by piece. A document type, and with it entities of the file's own, is refused:
 * no workbook needs one, and entities that name each other grow without end.
 *
 * @throws WorkbookError for what is no well-formed XML; and whatever the listener throws, to stop early
 */
export function readXml(bytes: Uint8Array, listener: Listener): void {
  const parser = new SaxesParser()
  const refuse = () => {
    throw new WorkbookError('The workbook holds XML that no spreadsheet writes; save it again as .xlsx.')
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', ({ name, attributes }) => listener.open?.(localName(name), attributes))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)))
  const decoder = new TextDecoder('utf-8')
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    parser.write(decoder.decode(bytes.subarray(from, from + pieceBytes), { stream: true }))
  }
  parser.write(decoder.decode()).close()
}
