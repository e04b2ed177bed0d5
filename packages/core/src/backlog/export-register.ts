import { backlog } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { wordsAsName } from './register-rules.ts'
import { type ImprovementRow, listRows, toImprovements } from './store.ts'

const mostRows = 200_000
const atOnce = 2000

/** Everything that fits the filters, newest first, for a file. */
export const exportRegister = query({
  name: 'export-register',
  allow: allow.viewers,
  input: inputOf(backlog.downloadBacklog),
  run: async (scope, filter) => {
    const { rows } = await listRows(scope, filter, mostRows, null)
    const improvements = []
    for (let from = 0; from < rows.length; from += atOnce) {
      improvements.push(...(await toImprovements(scope, rows.slice(from, from + atOnce))))
    }
    const references = new Map(rows.flatMap((row) => referenceOf(row)))
    return { improvements, references }
  },
})

/** By its own words a row was known when the register gave it no name; nobody called it so. */
const referenceOf = ({ id, external_ref: name }: ImprovementRow): [string, string][] =>
  name === null || name.startsWith(wordsAsName) ? [] : [[id, name]]
