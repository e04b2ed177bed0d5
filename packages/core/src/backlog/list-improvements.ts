import { backlog } from '@ratchet/contract'
import { allow, inputOf, invalid, query } from '../foundation/index.ts'
import { type ImprovementRow, listRows, toImprovements } from './store.ts'

/** The backlog, newest first, a page at a time. */
export const listImprovements = query({
  name: 'list-improvements',
  allow: allow.viewers,
  input: inputOf(backlog.listImprovements),
  run: async (scope, { after, limit, ...filter }) => {
    const { rows, total, totalIsExact } = await listRows(
      scope,
      filter,
      limit + 1,
      after === undefined ? null : readCursor(after),
    )
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      improvements: await toImprovements(scope, page),
      next: rows.length > limit && last ? writeCursor(last) : null,
      total,
      totalIsExact,
    }
  },
})

const writeCursor = (row: ImprovementRow) => `${row.captured_at.toISOString()}_${row.id}`

const cursorForm = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function readCursor(text: string) {
  const [, capturedAt, id] = cursorForm.exec(text) ?? []
  if (!capturedAt || !id || Number.isNaN(Date.parse(capturedAt))) {
    throw invalid('after', 'is not a place in this list; start again without it')
  }
  return { capturedAt, id }
}
