import { ImportMapping, type ImportPreview } from '@ratchet/contract'

/** The mapping when every needed column and format is chosen, else null. */
export function completeMapping(partial: ImportPreview['mapping']): ImportMapping | null {
  const read = ImportMapping.safeParse(partial)
  return read.success && read.data.timeColumn !== '' && read.data.valueColumn !== '' ? read.data : null
}
