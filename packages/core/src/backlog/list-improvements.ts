import { backlog } from '@ratchet/contract'
import { allow, inputOf, invalid, query } from '../foundation/index.ts'
import { type ImprovementRow, type ListOrder, listRows, toImprovements } from './store.ts'

/** The backlog, newest or most urgent answer first, a page at a time. */
export const listImprovements = query({
  name: 'list-improvements',
  allow: allow.viewers,
  input: inputOf(backlog.listImprovements),
  run: async (scope, { after, limit, order, ...filter }) => {
    const from = after === undefined ? null : readCursor(after, order)
    const { rows, total, totalIsExact } = await listRows(scope, filter, limit + 1, from, order)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      improvements: await toImprovements(scope, page),
      next: rows.length > limit && last ? writeCursor(last, order) : null,
      total,
      totalIsExact,
    }
  },
})

const writeCursor = (row: ImprovementRow, order: ListOrder) =>
  `${order === 'newest' ? row.captured_at.toISOString() : row.reply_by}_${row.id}`

const cursorForm = {
  newest: /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  reply_by: /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
}

function readCursor(text: string, order: ListOrder) {
  const [, at, id] = cursorForm[order].exec(text) ?? []
  if (!at || !id || Number.isNaN(Date.parse(at))) {
    throw invalid('after', 'is not a place in this list; start again without it')
  }
  return { at, id }
}
