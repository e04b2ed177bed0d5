import { beyondTeamWall, isManager, type Scope } from '../foundation/index.ts'
import type { Names } from './register-rules.ts'
import type { ImprovementFields, ImprovementRow } from './store.ts'
import { writeWords } from './words-store.ts'

/** Improvements by our own id, and by what they are called where they came from. */
export async function knownRows(
  scope: Scope,
  ids: readonly string[],
  references: readonly string[],
): Promise<{ byId: Map<string, ImprovementRow>; byReference: Map<string, ImprovementRow> }> {
  const find = () =>
    scope.transaction.selectFrom('improvements').selectAll().where('workspace_id', '=', scope.workspaceId)
  const own = ids.length === 0 ? [] : await find().where('id', 'in', ids).execute()
  const foreign =
    references.length === 0 ? [] : await find().where('external_ref', 'in', references).execute()
  return {
    byId: new Map(own.map((row) => [row.id, row])),
    byReference: new Map(foreign.map((row) => [row.external_ref ?? '', row])),
  }
}

/**
 * Which of these names belong to improvements that whoever imports may not see. A name is unique in the workspace, so
 * it is looked for beyond the wall of team-private improvements, and nothing but the name comes out.
 */
export async function hiddenReferences(scope: Scope, references: readonly string[]): Promise<Set<string>> {
  if (isManager(scope.actor) || references.length === 0) return new Set()
  const taken = () =>
    scope.transaction
      .selectFrom('improvements')
      .select('external_ref')
      .where('workspace_id', '=', scope.workspaceId)
      .where('external_ref', 'in', references)
      .execute()
  const seen = new Set((await taken()).map((row) => row.external_ref))
  const all = await beyondTeamWall(scope, taken)
  return new Set(all.flatMap((row) => (seen.has(row.external_ref) ? [] : [row.external_ref ?? ''])))
}

/** Teams by name, members by address and by a name that only one of them has. */
export async function namesHere(scope: Scope): Promise<Names> {
  const teams = await scope.transaction
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('workspace_id', '=', scope.workspaceId)
    .execute()
  const members = await scope.transaction
    .selectFrom('members')
    .select(['id', 'name', 'email'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('archived_at', 'is', null)
    .execute()
  const named = Map.groupBy(members, ({ name }) => name.toLowerCase())
  return {
    teams: new Map(teams.map(({ id, name }) => [name.toLowerCase(), id])),
    members: new Map([
      ...[...named].flatMap(([name, [first, ...others]]): [string, string][] =>
        first && others.length === 0 ? [[name, first.id]] : [],
      ),
      ...members.map(({ id, email }): [string, string] => [email.toLowerCase(), id]),
    ]),
  }
}

export interface NewRow extends ImprovementFields {
  id: string
  sentence: string
  external_ref: string
  claimed_elsewhere: string
  captured_at: Date
  reply_by: string
  submitted_by: string
}

const atOnce = 250

/** Many improvements in few statements, their words with them. */
export async function insertMany(scope: Scope, rows: readonly NewRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    const page = rows.slice(from, from + atOnce)
    await scope.transaction
      .insertInto('improvements')
      .values(
        page.map((row) => ({
          workspace_id: scope.workspaceId,
          description: '',
          ...row,
          status: 'idea',
          touched_at: scope.now,
        })),
      )
      .execute()
    await writeWords(
      scope,
      page.map(({ id, sentence, description }) => ({ id, sentence, description: description ?? '' })),
    )
  }
}
