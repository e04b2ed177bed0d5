import { RecordMapping } from '@ratchet/contract'
import { ticketLine } from '../../packages/core/src/source-records/copy-text.ts'

/** One ticket of the log that the bench imports: the same rows go to the import and to the bare COPY. */
interface Ticket {
  number: string
  dates: [opened: string, responded: string, resolved: string, closed: string]
  attributes: Record<string, string>
}

export const mapping = RecordMapping.parse({
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: 'iso',
  timesCarryZone: true,
  zone: 'UTC',
  externalIdColumn: 'number',
  openedColumn: 'opened',
  respondedColumn: 'responded',
  resolvedColumn: 'resolved',
  closedColumn: 'closed',
  attributes: ['priority', 'category', 'assignment_group', 'contact_type', 'made_sla'].map((column) => ({
    column,
    name: column,
  })),
})

const header =
  'number,opened,responded,resolved,closed,priority,category,assignment_group,contact_type,made_sla,short_text\n'
const hour = 3_600_000
const firstAt = Date.UTC(2024, 0, 1)
const spanMilliseconds = 730 * 24 * hour

/** Two years of tickets, in the order of opening; the n-th is the same in every run. */
function ticketAt(index: number, of: number): Ticket {
  const opened = firstAt + Math.floor((index / of) * spanMilliseconds)
  const spread = (index * 2_654_435_761) % 4_294_967_296
  const at = (hours: number) => new Date(opened + Math.floor(hours * hour)).toISOString()
  const resolvedHours = 1 + (spread % 400) / 4
  return {
    number: `INC${String(index).padStart(8, '0')}`,
    dates: [at(0), at(0.2 + (spread % 7) / 10), at(resolvedHours), at(resolvedHours + 48)],
    attributes: {
      priority: `${1 + (spread % 4)} - ${['Critical', 'High', 'Moderate', 'Low'][spread % 4]}`,
      category: `Category ${spread % 53}`,
      assignment_group: `Group ${spread % 71}`,
      contact_type: ['Phone', 'Email', 'Self service'][spread % 3] ?? '',
      made_sla: spread % 5 === 0 ? 'false' : 'true',
    },
  }
}

/** The log as CSV, in pieces of a few hundred kilobytes. */
export function* csvOf(rows: number): Generator<string> {
  let text = header
  for (let index = 0; index < rows; index += 1) {
    const { number, dates, attributes } = ticketAt(index, rows)
    text += `${number},${dates.join(',')},${Object.values(attributes).join(',')},"Printer on floor ${index % 9}, again"\n`
    if (text.length < 400_000) continue
    yield text
    text = ''
  }
  yield text
}

/** The same tickets as COPY takes them for the table `source_records`, in pieces. */
export function* copyTextOf(rows: number, ids: { workspace: string; source: string; import: string }) {
  let text = ''
  for (let index = 0; index < rows; index += 1) {
    const { number, dates, attributes } = ticketAt(index, rows)
    const [openedAt, respondedAt, resolvedAt, closedAt] = dates
    const row = { line: 0, externalId: number, openedAt, respondedAt, resolvedAt, closedAt, updatedAt: null }
    const columns = ticketLine({ ...row, attributes })
      .slice(0, -1)
      .split('\t')
      .slice(1)
    text += `${[ids.workspace, ids.source, ...columns, ids.import].join('\t')}\n`
    if (text.length < 400_000) continue
    yield text
    text = ''
  }
  yield text
}
