import type {
  Answer,
  AnswerKind,
  CoveragePlace,
  HealthList,
  Improvement,
  ImprovementLink,
  PersonRef,
  Sender,
  Status,
} from '@ratchet/contract'
import { type Expression, type SqlBool, sql } from 'kysely'
import { dateIn, type Scope } from '../foundation/index.ts'
import { getWorkspace, personRefs, triageOwners } from '../people/index.ts'
import { placeCondition } from './coverage-conditions-store.ts'
import { deriveStatus, isAwake, isOpen, type LapFacts } from './derive-status.ts'
import { estimatesOf } from './estimate-columns.ts'
import { healthCondition } from './health-conditions-store.ts'
import type { ImprovementFields, ImprovementRow } from './improvement-row.ts'
import { linksOf } from './links-store.ts'
import { countAtLeast, holdsWord, pageOfRare, rarestOf } from './search-store.ts'
import { searchedWords } from './word-rules.ts'
import { writeWords } from './words-store.ts'

export type { ImprovementFields, ImprovementRow } from './improvement-row.ts'

/** One row, locked against other writers when `forUpdate`; null when this workspace has none. */
export async function findImprovement(
  scope: Scope,
  id: string,
  forUpdate = false,
): Promise<ImprovementRow | null> {
  let find = scope.transaction
    .selectFrom('improvements')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
  if (forUpdate) find = find.forUpdate()
  return (await find.executeTakeFirst()) ?? null
}

export async function findRows(scope: Scope, ids: readonly string[]): Promise<ImprovementRow[]> {
  if (ids.length === 0) return []
  return await scope.transaction
    .selectFrom('improvements')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', 'in', ids)
    .execute()
}

export async function insertImprovement(
  scope: Scope,
  row: ImprovementFields & { id: string },
): Promise<void> {
  await scope.transaction
    .insertInto('improvements')
    .values({
      workspace_id: scope.workspaceId,
      id: row.id,
      sentence: row.sentence ?? '',
      description: row.description ?? '',
      team_id: row.team_id ?? null,
      team_private: row.team_private ?? false,
      submitted_by: row.submitted_by ?? null,
      sender_name: row.sender_name ?? '',
      capture_link_id: row.capture_link_id ?? null,
      captured_at: scope.now,
      reply_by: row.reply_by ?? '',
      follows_up: row.follows_up ?? null,
      source_kind: row.source_kind ?? null,
      source_link: row.source_link ?? '',
      status: 'idea',
      touched_at: scope.now,
    })
    .execute()
  await writeWords(scope, [{ id: row.id, sentence: row.sentence ?? '', description: row.description ?? '' }])
}

/** Write fields and count the version up. Locked by `findImprovement(…, forUpdate)` before. */
export async function updateFields(scope: Scope, id: string, fields: ImprovementFields): Promise<void> {
  await scope.transaction
    .updateTable('improvements')
    .set({ ...fields, ...touch(scope), version: sql<number>`version + 1` })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** The cache of the derived status; see refresh-status.ts, which alone calls this. */
export async function cacheStatus(
  scope: Scope,
  id: string,
  status: string,
  lap: LapFacts | null,
): Promise<void> {
  await scope.transaction
    .updateTable('improvements')
    .set({
      status,
      lap_facts: lap === null ? null : JSON.stringify(lap),
      ...touch(scope),
      closed_at: isOpen(status) ? null : sql<Date>`coalesce(closed_at, ${scope.now})`,
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Somebody did something about it; the system's own work does not count. */
const touch = (scope: Scope) => (scope.actor.memberId === null ? {} : { touched_at: scope.now })

export interface Filter {
  status?: string[] | undefined
  teamId?: string | undefined
  withoutTeam?: boolean | undefined
  ownerId?: string | undefined
  submittedById?: string | undefined
  answerDueFromId?: string | undefined
  linkedToId?: string | undefined
  text?: string | undefined
  health?: HealthList | undefined
  place?: CoveragePlace | undefined
}

export interface Page {
  rows: ImprovementRow[]
  total: number
  /** False when there are more than were counted. */
  totalIsExact: boolean
}

/** Counting to the end would take longer than the page itself. */
const countedAtMost = 10_000

export type ListOrder = 'newest' | 'reply_by'

/** Newest first, or whose answer was promised for the earliest day; `after` is the last row of the page before. */
export async function listRows(
  scope: Scope,
  filter: Filter,
  limit: number,
  after: { at: string; id: string } | null,
  order: ListOrder = 'newest',
): Promise<Page> {
  const { text, ...others } = filter
  const words = text ? searchedWords(text) : []
  const rarest = words.length > 0 ? await rarestOf(scope, words) : null
  const conditions = await conditionsOf(scope, others)
  const further = words.filter((word) => word !== rarest?.word).map((word) => holdsWord(scope, word))
  if (rarest?.isRare && order === 'newest') {
    const { ids, total } = await pageOfRare(scope, rarest.word, [...conditions, ...further], limit, after)
    const found = new Map((await findRows(scope, ids)).map((row) => [row.id, row]))
    return { rows: ids.flatMap((id) => found.get(id) ?? []), total, totalIsExact: true }
  }
  const all = [...conditions, ...words.map((word) => holdsWord(scope, word))]
  const beyond =
    order === 'newest'
      ? sql<SqlBool>`(captured_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`
      : sql<SqlBool>`(reply_by, id) > (${after?.at}::date, ${after?.id}::uuid)`
  const direction = order === 'newest' ? 'desc' : 'asc'
  const rows = await scope.transaction
    .selectFrom('improvements')
    .selectAll()
    .where((builder) => builder.and(after ? [...all, beyond] : all))
    .orderBy(order === 'newest' ? 'captured_at' : 'reply_by', direction)
    .orderBy('id', direction)
    .limit(limit)
    .execute()
  if (rarest) {
    const atLeast = await countAtLeast(scope, rarest.word, [...conditions, ...further])
    return { rows, total: Math.max(atLeast, rows.length), totalIsExact: false }
  }
  const counted = await scope.transaction
    .selectFrom((from) =>
      from
        .selectFrom('improvements')
        .select(sql<number>`1`.as('one'))
        .where((builder) => builder.and(all))
        .limit(countedAtMost + 1)
        .as('counted'),
    )
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  const total = Math.min(counted.count, countedAtMost)
  return { rows, total, totalIsExact: counted.count <= countedAtMost }
}

/** What a row must fulfil to be shown under these filters. */
export async function conditionsOf(scope: Scope, filter: Filter): Promise<Expression<SqlBool>[]> {
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`improvements.workspace_id = ${scope.workspaceId}`]
  // One status stands at one place of an index, which its rows then come out of in order; of several they must be sorted.
  if (filter.status?.length === 1) conditions.push(sql<SqlBool>`status = ${filter.status[0]}`)
  else if (filter.status) conditions.push(sql<SqlBool>`status = any(${filter.status})`)
  if (filter.teamId) conditions.push(sql<SqlBool>`team_id = ${filter.teamId}`)
  if (filter.withoutTeam) conditions.push(sql<SqlBool>`team_id is null`)
  if (filter.health) conditions.push(await healthCondition(scope, filter.health))
  if (filter.place) conditions.push(placeCondition(filter.place))
  if (filter.ownerId) conditions.push(sql<SqlBool>`owner_id = ${filter.ownerId}`)
  if (filter.submittedById) conditions.push(sql<SqlBool>`submitted_by = ${filter.submittedById}`)
  if (filter.linkedToId) {
    conditions.push(sql<SqlBool>`exists (select from improvement_links l
      where l.workspace_id = improvements.workspace_id and l.improvement_id = improvements.id
        and l.target_id = ${filter.linkedToId})`)
  }
  if (filter.text) {
    for (const word of searchedWords(filter.text)) conditions.push(holdsWord(scope, word))
  }
  if (filter.answerDueFromId) {
    const triage = await triageOwners(scope)
    const teams = triage.teamsOf(filter.answerDueFromId)
    conditions.push(sql<SqlBool>`status = 'idea'`)
    conditions.push(
      triage.fallback?.id === filter.answerDueFromId
        ? sql<SqlBool>`(team_id is null or team_id <> all(${triage.teamsWithOwner()}::uuid[]) or team_id = any(${teams}::uuid[]))`
        : sql<SqlBool>`team_id = any(${teams}::uuid[])`,
    )
  }
  return conditions
}

/** Every row of the workspace, for the recomputation of all statuses. */
export async function allRows(scope: Scope): Promise<ImprovementRow[]> {
  return await scope.transaction
    .selectFrom('improvements')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .execute()
}

export const lapFactsOf = (row: ImprovementRow): LapFacts | null => row.lap_facts as LapFacts | null

/** Rows as people see them, names filled in and the status derived as of now. */
export async function toImprovements(scope: Scope, rows: ImprovementRow[]): Promise<Improvement[]> {
  const workspace = await getWorkspace(scope)
  const today = dateIn(workspace.zone, scope.now)
  const triage = await triageOwners(scope)
  const people = await personRefs(
    scope,
    rows.flatMap((row) => [row.submitted_by, row.answered_by, row.merged_by, row.owner_id]),
  )
  const origins = await sentencesOf(
    scope,
    rows.flatMap((row) => [row.follows_up ?? [], row.merged_into ?? []].flat()),
  )
  const links = await linksOf(
    scope,
    rows.map((row) => row.id),
  )
  return rows.map((row) =>
    toImprovement(row, { today, triageOwner: triage.of(row.team_id), people, origins, links }),
  )
}

interface Surroundings {
  today: string
  triageOwner: PersonRef | null
  people: Map<string, PersonRef>
  origins: Map<string, { id: string; sentence: string }>
  links: Map<string, ImprovementLink[]>
}

function toImprovement(row: ImprovementRow, around: Surroundings): Improvement {
  const lap = lapFactsOf(row)
  const answerKind = row.answer_kind as AnswerKind | null
  const waits =
    row.merged_into === null &&
    (answerKind === null || (answerKind === 'park' && isAwake(row.answer_wake_up_on, around.today)))
  const person = (id: string | null) => (id === null ? null : (around.people.get(id) ?? null))
  return {
    id: row.id,
    sentence: row.sentence,
    description: row.description,
    teamId: row.team_id,
    teamPrivate: row.team_private,
    submittedBy: senderOf(row, around.people),
    capturedAt: row.captured_at.toISOString(),
    replyBy: row.reply_by,
    replyOverdue: waits && row.reply_by < around.today,
    triageOwner: around.triageOwner,
    answer: answerOf(row, person),
    owner: person(row.owner_id),
    nextReviewOn: row.next_review_on,
    reviewOverdue: row.next_review_on !== null && row.next_review_on < around.today,
    status: statusOf(row, lap, around.today),
    lap: lap && {
      id: lap.lapId,
      number: lap.number,
      steps: lap.steps,
      pawlAt: lap.pawlAt,
      judgingOn: lap.judgingOn,
    },
    followsUp: row.follows_up === null ? null : (around.origins.get(row.follows_up) ?? null),
    links: around.links.get(row.id) ?? [],
    estimates: estimatesOf(row),
    claimedElsewhere: row.claimed_elsewhere,
    mergedInto: row.merged_into === null ? null : (around.origins.get(row.merged_into) ?? null),
    version: row.version,
  }
}

/** Who sent a row's sentence: a member, or somebody without an account by the name they gave. */
export function senderOf(
  row: Pick<ImprovementRow, 'submitted_by' | 'sender_name'>,
  people: ReadonlyMap<string, PersonRef>,
): Sender {
  const { submitted_by: id, sender_name: name } = row
  return id === null ? { id, name } : (people.get(id) ?? { id, name: '' })
}

/** The answer as it stands: a merge hides the one before it, which comes back when the merge is taken back. */
function answerOf(row: ImprovementRow, person: (id: string | null) => PersonRef | null): Answer | null {
  const by = (id: string) => person(id) ?? { id, name: '' }
  if (row.merged_into !== null && row.merged_by !== null && row.merged_at !== null) {
    const at = row.merged_at.toISOString()
    return { kind: 'merge', reason: row.merge_reason, wakeUpOn: null, by: by(row.merged_by), at }
  }
  if (row.answer_kind === null || row.answered_by === null || row.answered_at === null) return null
  return {
    kind: row.answer_kind as AnswerKind,
    reason: row.answer_reason,
    wakeUpOn: row.answer_wake_up_on,
    by: by(row.answered_by),
    at: row.answered_at.toISOString(),
  }
}

/** What the facts say today of one row; `lap` replaces the cached facts when the seven steps bring newer ones. */
export function statusOf(row: ImprovementRow, lap: LapFacts | null, today: string): Status {
  const kind = row.answer_kind as AnswerKind | null
  const answer = kind === null ? null : { kind, wakeUpOn: row.answer_wake_up_on }
  return deriveStatus({ answer, merged: row.merged_into !== null, lap }, today)
}

async function sentencesOf(
  scope: Scope,
  ids: string[],
): Promise<Map<string, { id: string; sentence: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.transaction
    .selectFrom('improvements')
    .select(['id', 'sentence'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Improvements that step 7 of a lap, opened at `since`, put into the backlog. */
export async function followUpsOf(scope: Scope, id: string, since: Date): Promise<ImprovementRow[]> {
  return await scope.transaction
    .selectFrom('improvements')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('follows_up', '=', id)
    .where('captured_at', '>=', since)
    .orderBy('captured_at')
    .execute()
}
