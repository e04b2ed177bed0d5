import { apiPrefix, RecordMapping } from '@ratchet/contract'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressed, contractRoutes, type Input } from '../../../../tests/support/contract-routes.ts'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'
import { sampleOf } from '../../../../tests/support/sample-input.ts'
import { isServed } from './router.ts'

/** Read before a workspace is known, so no row-level security; inside a workspace each query names it. */
const globalTables = new Set([
  'memberships',
  'guest_links',
  'welcome_links',
  'invitations',
  'api_keys',
  'record_import_work',
])

let server: TestApp
let outsider: Person
let ownWorkspaceId: string
/** What the first workspace holds, by the first part of the route's path and the parameter. */
let theirs: Record<string, string>
beforeAll(async () => {
  server = await startApp()
  const ada = await server.firstAdministrator()
  outsider = await server.otherWorkspace()
  const make = async (path: string, body: object): Promise<Record<string, { id: string }>> => {
    const answer = await server.call(`${apiPrefix}${path}`, { method: 'POST', as: ada, body })
    expect(answer.status, path).toBe(201)
    return answer.body as Record<string, { id: string }>
  }
  const { team } = await make('/teams', { name: 'Desk', level: 'operational' })
  const { invitation } = await make('/invitations', { role: 'viewer' })
  const { apiKey } = await make('/api-keys', { name: 'key' })
  const { improvement } = await make('/improvements', { sentence: 'Answer tickets sooner' })
  const improvementId = String(improvement?.id)
  await server.call(`${apiPrefix}/improvements/${improvementId}/answer`, {
    method: 'POST',
    as: ada,
    body: { kind: 'accept' },
  })
  const { captureLink } = await make('/capture-links', { name: 'Poster' })
  const attachment = await server.call(`${apiPrefix}/improvements/${improvementId}/attachments`, {
    method: 'POST',
    as: ada,
    raw: formWith(new File(['%PDF-1.7'], 'plan.pdf')),
  })
  const { talk } = await make(`/improvements/${improvementId}/comments`, { text: 'Ours' })
  const [comment] = (talk as unknown as { comments: { id: string }[] }).comments
  const { lap } = await make(`/improvements/${improvementId}/laps`, {})
  const metricId = isServed('metrics.defineMetric')
    ? (await make('/metrics', { name: 'Hours', direction: 'decrease', kind: 'continuous', period: 'week' }))
        .metric?.id
    : improvementId
  const { source } = await make('/sources', { name: 'Desk' })
  const { service } = await make('/services', { name: 'Wi-Fi' })
  const { serviceOffering } = await make('/service-offerings', { name: 'Campus net' })
  const { stakeholder } = await make('/stakeholders', { name: 'Students', kind: 'user' })
  const { strategicAim } = await make('/strategic-aims', { name: 'Nobody waits' })
  const { valueStream } = await make('/value-streams', { name: 'From request to help' })
  const { serviceLevel } = await make('/service-levels', {
    name: 'Open',
    indicator: { kind: 'events' },
    target: 0.9,
  })
  const { batch } = await make('/improvement-batches', {
    ids: [improvementId],
    act: { kind: 'urgency', urgency: 3 },
  })
  const { view } = await make('/backlog-views', { name: 'Ours', search: {} })
  const { practice } = await make('/practices', { name: 'Service desk' })
  theirs = {
    'services/id': String(service?.id),
    'service-offerings/id': String(serviceOffering?.id),
    'stakeholders/id': String(stakeholder?.id),
    'strategic-aims/id': String(strategicAim?.id),
    'value-streams/id': String(valueStream?.id),
    'practices/id': String(practice?.id),
    'service-levels/serviceLevelId': String(serviceLevel?.id),
    'value-system/recordId': String(service?.id),
    'members/id': ada.memberId,
    'capture-links/id': String(captureLink?.id),
    'attachments/attachmentId': (attachment.body.attachment as { id: string }).id,
    'teams/id': String(team?.id),
    'invitations/id': String(invitation?.id),
    'api-keys/id': String(apiKey?.id),
    'improvements/id': improvementId,
    'improvement-batches/batchId': String(batch?.id),
    'backlog-views/viewId': String(view?.id),
    'comments/commentId': String(comment?.id),
    'improvements/improvementId': improvementId,
    'laps/lapId': String(lap?.id),
    'laps/metricId': String(metricId),
    'laps/evidenceId': String(metricId),
    'metrics/metricId': String(metricId),
    'metrics/rebaseId': String(metricId),
  }
  const { recordImport } = await make(`/sources/${source?.id}/record-imports`, {
    fileName: 'log.csv',
    fileBytes: 1,
    mapping: sampleOf(RecordMapping),
  })
  const { calendar } = await make('/service-calendars', {
    name: 'Office',
    zone: 'UTC',
    hours: [{ weekday: 1, from: '08:00', to: '17:00' }],
  })
  const { snapshot } = await make(`/laps/${lap?.id}/snapshots`, { label: 'Sponsor' })
  theirs['snapshots/snapshotId'] = String(snapshot?.id)
  const { sitting } = await make('/courses/continual-improvement/sittings', { kind: 'mock' })
  const { review } = await make('/reviews', {
    kind: 'backlog',
    name: 'Weekly look',
    schedule: { rule: 'FREQ=WEEKLY', startsOn: '2026-03-02', startsAt: '09:00' },
  })
  theirs['reviews/reviewId'] = String(review?.id)
  const { feed } = await make('/calendar-feeds', {})
  theirs['calendar-feeds/feedId'] = String(feed?.id)
  theirs['reviews/itemId'] = String(review?.id)
  theirs['sittings/sittingId'] = String(sitting?.id)
  theirs['sources/sourceId'] = String(source?.id)
  theirs['record-imports/importId'] = String(recordImport?.id)
  theirs['service-calendars/calendarId'] = String(calendar?.id)
  const me = await server.call(`${apiPrefix}/me`, { as: outsider })
  ownWorkspaceId = (me.body.workspace as { id: string }).id
})
afterAll(() => server.stop())

function formWith(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}

const withIds = contractRoutes.filter(
  ({ name, parameters }) => isServed(name) && parameters.some((parameter) => /id$/i.test(parameter)),
)

describe('another workspace', () => {
  it.each(withIds)('$name does not know our ids', async (route) => {
    const input = (route.input ? sampleOf(route.input) : {}) as Input
    for (const parameter of route.parameters.filter((name) => /id$/i.test(name))) {
      const id = theirs[`${route.path.split('/')[1]}/${parameter}`]
      if (id === undefined) throw new Error(`make one for ${route.name}, parameter ${parameter}`)
      input[parameter] = id
    }
    const { path, rest } = addressed(route, input)
    const form = new FormData()
    const file = Object.entries(rest).find(([, value]) => value instanceof File)
    if (file) {
      for (const [name, value] of Object.entries(rest))
        if (typeof value === 'number') form.append(name, String(value))
      form.append(file[0], file[1] as File)
      for (const [name, value] of Object.entries((rest.mapping ?? {}) as Input))
        form.append(`mapping[${name}]`, String(value))
    }
    const asked = route.method === 'GET' ? `?${new URLSearchParams(rest as Record<string, string>)}` : ''
    const answer = await server.call(`${apiPrefix}${path}${asked}`, {
      method: route.method,
      as: outsider,
      ...(file ? { raw: form } : ['POST', 'PUT', 'PATCH'].includes(route.method) && { body: rest }),
    })
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found', reason: 'not_found' } })
  })

  it.each([
    ['POST', '/improvements', 'teamId', 'teams/id', { sentence: 'Ours' }],
    ['POST', '/teams', 'parentId', 'teams/id', { name: 'Ours', level: 'tactical' }],
    ['POST', '/teams', 'triageOwnerId', 'members/id', { name: 'Ours', level: 'tactical' }],
    [
      'POST',
      '/service-levels',
      'serviceId',
      'services/id',
      { name: 'Ours', indicator: { kind: 'events' }, target: 0.9 },
    ],
    ['POST', '/services', 'ownerId', 'members/id', { name: 'Ours' }],
    ['POST', '/services', 'teamId', 'teams/id', { name: 'Ours' }],
    ['POST', '/strategic-aims', 'parentId', 'strategic-aims/id', { name: 'Ours' }],
    ['POST', '/invitations', 'teamId', 'teams/id', { role: 'viewer' }],
  ])('%s %s refuses our %s', async (method, path, field, kind, body) => {
    const answer = await server.call(`${apiPrefix}${path}`, {
      method,
      as: outsider,
      body: { ...body, [field]: theirs[kind] },
    })
    expect(answer.status).toBe(404)
  })
})

describe('row-level security', () => {
  it('stands on every table that belongs to a workspace', async () => {
    const rows = await asApplication(
      null,
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       where c.relkind = 'r' order by 1`,
    )
    expect(rows.length).toBeGreaterThan(10)
    const open = rows.filter((row) => !row.walled).map((row) => String(row.name))
    expect(open.filter((name) => !globalTables.has(name))).toEqual([])
  })

  it('binds the application, whatever it asks', async () => {
    const theirTeam = theirs['teams/id']
    expect(await asApplication(null, 'select id from members')).toEqual([])
    const own = await asApplication(ownWorkspaceId, 'select name from members')
    expect(own).toEqual([{ name: 'Olga' }])
    expect(await asApplication(ownWorkspaceId, `select id from teams where id = '${theirTeam}'`)).toEqual([])
    expect(
      await asApplication(
        ownWorkspaceId,
        `update teams set name = 'x' where id = '${theirTeam}' returning id`,
      ),
    ).toEqual([])
    await expect(
      asApplication(
        ownWorkspaceId,
        `insert into teams (workspace_id, id, name, level, created_at)
         select id, gen_random_uuid(), 'x', 'tactical', now() from workspaces where id <> '${ownWorkspaceId}'`,
      ),
    ).rejects.toThrow('row-level security')
  })
})

async function asApplication(
  workspaceId: string | null,
  statement: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    if (workspaceId) await client.query("select set_config('ratchet.workspace_id', $1, true)", [workspaceId])
    return (await client.query(statement)).rows
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

it('answers two hundred requests in bounded time', async () => {
  const startedAt = Date.now()
  for (let round = 0; round < 10; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.call(`${apiPrefix}/improvements?limit=20`, { as: outsider })),
    )
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  }
  expect(Date.now() - startedAt).toBeLessThan(15_000)
})
