import { previewTicketLog, TicketLogError } from '@ratchet/connectors'
import { PartialRecordMapping, type RecordPreset, type RecordPreview } from '@ratchet/contract'
import { type Context, invalid } from '@ratchet/core/foundation'
import { sourceToImportInto } from '@ratchet/core/source-records'

interface PreviewInput {
  file: File
  whole: 'true' | 'false'
  fileName: string
  sourceId?: string | undefined
  preset?: RecordPreset | undefined
  mapping?: string | undefined
}

/**
 * What the head of an export holds and how it would be read. What was chosen comes before the source's last mapping,
 * and that before any guess. Nothing is stored.
 *
 * @throws invalid for a file that is no table of text, and for a mapping that is none
 */
export async function previewRecords(
  context: Context,
  { file, whole, fileName, sourceId, preset, mapping }: PreviewInput,
): Promise<{ preview: RecordPreview }> {
  const { source, zone } = await sourceToImportInto(context, { sourceId })
  const chosen = { ...source?.mapping, ...chosenMapping(mapping) }
  const head = new Uint8Array(await file.arrayBuffer())
  const tool = preset ?? (source && source.preset !== 'generic' ? source.preset : undefined)
  const now = context.clock()
  const options = { whole: whole === 'true', fileName, now, zone, preset: tool, mapping: chosen }
  try {
    return { preview: previewTicketLog(head, options) }
  } catch (error) {
    if (error instanceof TicketLogError) throw invalid('file', error.message)
    throw error
  }
}

type Chosen = NonNullable<Parameters<typeof previewTicketLog>[1]['mapping']>

function chosenMapping(text: string | undefined): Chosen {
  if (text === undefined) return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('mapping', 'must be JSON')
  }
  const read = PartialRecordMapping.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw invalid(['mapping', ...(issue?.path ?? [])].join('.'), issue?.message ?? 'is no mapping')
}
