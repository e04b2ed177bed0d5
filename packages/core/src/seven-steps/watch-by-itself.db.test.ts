import { afterEach, expect, test } from 'vitest'
import { listNotifications } from '../notifications/index.ts'
import { systemContext } from '../people/index.ts'
import * as steps from './index.ts'
import { disposeAll, refusal, start, statusOf } from './test-harness.ts'
import { after, closed, type LapTest, relapse } from './test-lap.ts'

afterEach(disposeAll)

const system = ({ workspace }: LapTest) =>
  systemContext({ database: workspace.database, clock: () => workspace.now }, workspace.workspaceId)
const due = async (test: LapTest) => (await steps.listChecksDue(system(test), {})).checks

test('a check runs by itself once its day has come and its weeks are known, and tells owner and process owner', async () => {
  const test = await start()
  const { id: lapId, watch } = await closed(test)
  expect(watch[0]?.dueOn).toBe('2026-08-31')
  expect(await due(test)).toEqual([])
  // Its day has come, but the last weeks before it are not known yet: it waits for them.
  await test.record(28, relapse.slice(0, 4))
  test.travel('2026-09-05')
  expect(await due(test)).toEqual([])
  await test.record(28, relapse.slice(0, 6))
  expect(test.workspace.now.toISOString() >= '2026-08-31').toBe(true)
  expect(await due(test)).toEqual([{ lapId, number: 1 }])

  await steps.runWatchCheck(system(test), { lapId, number: 1 })
  expect(await statusOf(test)).toBe('reopened')
  for (const role of ['contributor', 'manager'] as const) {
    const { notifications } = await listNotifications(test.workspace.as(role), {})
    expect(notifications.filter(({ kind }) => kind === 'reopened')).toHaveLength(1)
  }
  // A gain that is lost is looked at no more.
  test.travel('2027-01-01')
  expect(await due(test)).toEqual([])
})

test('a gain that is kept goes on to its next check, and nobody but the system asks for the list', async () => {
  const test = await start()
  const { id: lapId } = await closed(test)
  await test.record(28, after)
  expect(await due(test)).toEqual([{ lapId, number: 1 }])
  await steps.runWatchCheck(system(test), { lapId, number: 1 })
  expect(await statusOf(test)).toBe('sustaining')
  expect(await due(test)).toEqual([{ lapId, number: 2 }])
  const asked = await refusal(steps.listChecksDue(test.workspace.as('administrator'), {}))
  expect(asked.code).toBe('forbidden')
})
