import { type RegisterRowReport, registerFields, sentenceLength } from '@ratchet/contract'
import { z } from 'zod'
import { allow, dateIn, hashOf, operation, query, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { hiddenReferences, insertMany, knownRows, type NewRow, namesHere } from './import-store.ts'
import { differing, type RowCells, readRow, wordsAsName } from './register-rules.ts'
import { replyBy } from './reply-by.ts'
import { type ImprovementFields, type ImprovementRow, updateFields } from './store.ts'
import { writeWords } from './words-store.ts'

const Rows = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        line: z.number().int(),
        cells: z.partialRecord(z.enum(registerFields), z.string()),
        /** It stood in an earlier part of the same file. */
        again: z.boolean().default(false),
      }),
    )
    .max(2000),
})
type Row = z.infer<typeof Rows>['rows'][number]

/** What importing these rows would do, without doing it. */
export const previewRegister = query({
  name: 'preview-register',
  allow: allow.contributors,
  input: Rows,
  run: async (scope, { rows }) => ({ rows: (await plan(scope, rows)).map(({ report }) => report) }),
})

/**
 * Rows of a register become improvements; a row that is known already, by our id or by what it was called there,
 * changes what differs and nothing else. The same rows twice change nothing.
 */
export const importRegister = operation({
  name: 'import-improvements',
  allow: allow.contributors,
  input: Rows,
  run: async (scope, { rows }) => {
    const planned = await plan(scope, rows)
    const { zone, replyWithinWorkingDays } = await getWorkspace(scope)
    const promised = replyBy(dateIn(zone, scope.now), replyWithinWorkingDays)
    const created: NewRow[] = []
    for (const { report, change, before, reference, claimed } of planned) {
      if (report.outcome === 'created') {
        const id = scope.newId()
        report.improvementId = id
        const row = {
          ...change,
          id,
          sentence: change.sentence ?? '',
          external_ref: reference,
          claimed_elsewhere: claimed,
          submitted_by: scope.actor.memberId ?? '',
          // A millisecond apart by line, so that the newest-first list keeps the order of the file.
          captured_at: new Date(scope.now.getTime() - report.line),
          reply_by: promised,
        }
        created.push(row)
        const { id: _id, captured_at: _at, ...after } = row
        scope.record({ kind: 'improvement', id, after })
      } else if (report.outcome === 'updated' && before) {
        await updateFields(scope, before.id, change)
        if (change.sentence !== undefined || change.description !== undefined) {
          await writeWords(scope, [
            { id: before.id, sentence: before.sentence, description: before.description, ...change },
          ])
        }
        const stored = before as unknown as Record<string, unknown>
        const was = Object.fromEntries(Object.keys(change).map((field) => [field, stored[field]]))
        scope.record({ kind: 'improvement', id: before.id, before: was, after: change })
      }
    }
    await insertMany(scope, created)
    return { rows: planned.map(({ report }) => report) }
  },
})

interface Planned {
  report: RegisterRowReport
  change: ImprovementFields
  before: ImprovementRow | null
  reference: string
  claimed: string
}

async function plan(scope: Scope, rows: readonly Row[]): Promise<Planned[]> {
  const names = await namesHere(scope)
  const ids = rows.flatMap(({ cells }) => (z.uuid().safeParse(cells.id?.trim()).success ? [idOf(cells)] : []))
  const { byId, byReference } = await knownRows(
    scope,
    ids,
    rows.map(({ cells }) => nameInRegister(cells)),
  )
  const hidden = await hiddenReferences(
    scope,
    rows.map(({ cells }) => nameInRegister(cells)),
  )
  const seen = new Set<string>()
  return rows.map(({ line, cells, again }) => {
    const reference = nameInRegister(cells)
    const own = byId.get(idOf(cells)) ?? null
    const before = own ?? byReference.get(reference) ?? null
    const { fields, reasons } = readRow(cells, before, names)
    if (again || seen.has(reference))
      reasons.push({ field: 'id', message: 'stands in the file twice; the first one counts' })
    seen.add(reference)
    if (hidden.has(reference))
      reasons.push({
        field: 'id',
        message: 'is taken by an improvement that is not yours to see; ask a manager',
      })
    // Our own status is derived from facts and only read; a foreign one is a claim.
    const claimed = own ? own.claimed_elsewhere : claimOf(cells.status)
    const change = before ? differing({ ...fields, claimed_elsewhere: claimed }, before) : fields
    if (before?.team_private && change.team_id !== undefined)
      reasons.push({
        field: 'team',
        message: 'is private to its team; its page moves it, an import does not',
      })
    const outcome =
      reasons.length > 0
        ? 'rejected'
        : before === null
          ? 'created'
          : Object.keys(change).length > 0
            ? 'updated'
            : 'unchanged'
    return {
      report: {
        line,
        outcome,
        sentence: (cells.sentence ?? before?.sentence ?? '').slice(0, sentenceLength),
        improvementId: before?.id ?? null,
        claimedElsewhere: own || claimed === '' ? null : claimed,
        reasons,
      },
      change,
      before,
      reference,
      claimed,
    }
  })
}

const idOf = (cells: RowCells) => (cells.id ?? '').trim().toLowerCase()

/** What the row is called where it comes from; without a name its own words must do. */
export const nameInRegister = (cells: RowCells): string =>
  (cells.id ?? '').trim().slice(0, 200) ||
  `${wordsAsName}${hashOf([cells.sentence ?? '', cells.description ?? '']).slice(0, 32)}`

/** Every new improvement is an idea: only what says more than that is a claim. */
function claimOf(status: string | undefined): string {
  const text = (status ?? '').trim().slice(0, 60)
  return ['idea', 'new', 'open', 'idee', 'neu', 'offen'].includes(text.toLowerCase()) ? '' : text
}
