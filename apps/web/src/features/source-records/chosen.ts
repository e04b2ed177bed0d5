import { type PartialRecordMapping, RecordMapping, type RecordPreview } from '@ratchet/contract'

/** Why a preview cannot be imported yet. */
export type Lacking = 'columns' | 'date_format' | 'attributes' | 'rows'

/** An unsure order of day and month is not for us to decide: somebody must have chosen it. */
export function mustChooseDates(preview: RecordPreview, chosen: PartialRecordMapping): boolean {
  return chosen.dateFormat === undefined && preview.guesses.dateFormat.sureness === 'unsure'
}

/** The mapping to import with, or what is lacking. */
export function readyMapping(
  preview: RecordPreview,
  chosen: PartialRecordMapping,
): { mapping: RecordMapping } | { lacking: Lacking } {
  if (preview.mapping.externalIdColumn === undefined || preview.mapping.openedColumn === undefined) {
    return { lacking: 'columns' }
  }
  if (mustChooseDates(preview, chosen)) return { lacking: 'date_format' }
  if (preview.reading?.used === 0) return { lacking: 'rows' }
  const read = RecordMapping.safeParse({ ...preview.mapping, ...chosen })
  if (read.success) return { mapping: read.data }
  return {
    lacking: read.error.issues.some(({ path }) => path[0] === 'attributes') ? 'attributes' : 'columns',
  }
}

/** The columns of a preview by what can be done with them: dates and the id are in already. */
export function columnsToKeep(preview: RecordPreview) {
  const { mapping, columns } = preview
  const meant = new Set<unknown>([
    mapping.externalIdColumn,
    mapping.openedColumn,
    mapping.respondedColumn,
    mapping.resolvedColumn,
    mapping.closedColumn,
    mapping.updatedColumn,
  ])
  const free = columns.filter(({ name }) => !meant.has(name))
  const proposed = new Set(mapping.attributes?.map(({ column }) => column))
  return {
    proposed: free.filter(({ name, namesPeople }) => proposed.has(name) && !namesPeople),
    people: free.filter(({ namesPeople }) => namesPeople),
    others: free.filter(({ name, namesPeople }) => !proposed.has(name) && !namesPeople),
  }
}
