import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { systemContext } from '../people/index.ts'
import { indexWords, listImprovements } from './index.ts'

let workspace: TestWorkspace
/** More than a rare word may have, so that both ways of finding a page are walked. */
const many = 1700
beforeAll(async () => {
  workspace = await testWorkspace('2026-05-20T08:00:00Z')
  const { memberId } = workspace.as('contributor').actor
  const told = [
    'Störung im Hörsaal: der Beamer bleibt dunkel',
    'Printers on floor two print every page twice',
    'Größere Räume für Prüfungen im Sommer',
  ]
  const sentences = [...Array.from({ length: many }, (_, number) => `Ticket ${number} waits`), ...told]
  const client = await workspace.pool.connect()
  await client.query('begin')
  await client.query("select set_config('ratchet.workspace_id', $1, true)", [workspace.workspaceId])
  await client.query(
    `insert into improvements (workspace_id, id, sentence, description, submitted_by, captured_at, reply_by, status)
     select $1, gen_random_uuid(), sentence, 'Noted at the desk', $2, $3::timestamptz + number * interval '1 second', '2026-06-01', 'idea'
     from unnest($4::text[]) with ordinality as given (sentence, number)`,
    [workspace.workspaceId, memberId, new Date('2026-05-01T00:00:00Z'), sentences],
  )
  await client.query('commit')
  client.release()
  const system = systemContext(
    { database: workspace.database, clock: () => workspace.now },
    workspace.workspaceId,
  )
  for (let finished = false; !finished; ) finished = (await indexWords(system, {})).finished
})
afterAll(() => workspace.dispose())

const search = (text: string, after?: string) =>
  listImprovements(workspace.as('viewer'), { text, limit: 50, ...(after ? { after } : {}) })
const found = async (text: string) => (await search(text)).improvements.map(({ sentence }) => sentence)

test.each([
  ['störung', 'Störung im Hörsaal'],
  ['STOERUNG hoersaal', 'Störung im Hörsaal'],
  ['dunkel beam', 'Störung im Hörsaal'],
  ['grosse', 'Größere Räume'],
  ['raume prüfungen', 'Größere Räume'],
  ['printers twi', 'Printers on floor two'],
  ['floor page', 'Printers on floor two'],
])('“%s” finds the one that says so, in German and English', async (text, beginning) => {
  const sentences = await found(text)
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toContain(beginning)
})

test('a rare word is counted to the end, beside a common one, too', async () => {
  expect(await search('ticket 1699')).toMatchObject({ total: 1, totalIsExact: true })
  expect(await search('desk beamer')).toMatchObject({ total: 1, totalIsExact: true })
  expect(await search('beamer printers')).toMatchObject({ total: 0, totalIsExact: true, improvements: [] })
})

test('a common word brings the newest first, page after page, and says that there are more than were counted', async () => {
  const seen: string[] = []
  let after: string | undefined
  for (let page = 0; page < 3; page += 1) {
    const { improvements, next, total, totalIsExact } = await search('waits', after)
    expect(totalIsExact).toBe(false)
    expect(total).toBeGreaterThanOrEqual(1000)
    seen.push(...improvements.map(({ sentence }) => sentence))
    after = next ?? undefined
  }
  expect(seen).toEqual(Array.from({ length: 150 }, (_, index) => `Ticket ${many - 1 - index} waits`))
})

test('whose answer was promised for the earliest day comes first, page after page, and each once', async () => {
  const client = await workspace.pool.connect()
  await client.query('begin')
  await client.query("select set_config('ratchet.workspace_id', $1, true)", [workspace.workspaceId])
  await client.query(
    `update improvements set reply_by = '2026-05-22' where sentence like 'Printers on%' or sentence = 'Ticket 3 waits'`,
  )
  await client.query('commit')
  client.release()
  const ask = (after?: string) =>
    listImprovements(workspace.as('viewer'), {
      ...{ status: ['idea'], order: 'reply_by', limit: 150 },
      ...(after ? { after } : {}),
    })
  const seen: { id: string; replyBy: string }[] = []
  for (let page = await ask(); ; page = await ask(page.next)) {
    seen.push(...page.improvements)
    if (page.next === null) break
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(many + 3)
  expect(seen.map(({ replyBy }) => replyBy)).toEqual(seen.map(({ replyBy }) => replyBy).sort())
  expect(seen[1]?.replyBy).toBe('2026-05-22')
  const ofOtherOrder = (await search('ticket')).next ?? ''
  await expect(ask(ofOtherOrder)).rejects.toMatchObject({ code: 'invalid' })
})
