import { answerImprovement, captureImprovement } from '@ratchet/core/backlog'
import { getSkipRates, readWork } from '@ratchet/core/learning'
import { getSeries } from '@ratchet/core/metrics'
import { systemContext } from '@ratchet/core/people'
import { abandonLap, compareBeforeAndAfter, openLap, setVision } from '@ratchet/core/seven-steps'
import { expect, test } from 'vitest'
import { testWorkspace } from '../../../../tests/support/workspace.ts'
import { keepAllSkipRates } from '../jobs/keep-skip-rates.ts'
import type { Log } from '../log.ts'
import { keepSkipRates } from './keep-skip-rates.ts'

const silent = { info: () => undefined, error: () => undefined } as unknown as Log

const weeks = 16
const changeAt = 8

test('rates by step become ordinary metrics, which a change can be judged by', async () => {
  const workspace = await testWorkspace('2026-01-05T08:00:00Z')
  const manager = workspace.as('manager')
  for (let week = 0; week < weeks; week += 1) {
    workspace.now = new Date(Date.parse('2026-01-07T10:00:00Z') + week * 7 * 86_400_000)
    const { improvement } = await captureImprovement(manager, { sentence: `Shorter queue, try ${week}` })
    await answerImprovement(manager, { id: improvement.id, kind: 'accept' })
    const { lap } = await openLap(manager, { improvementId: improvement.id })
    // From some week on people say for whom they work.
    if (week >= changeAt) {
      const stakeholders = [{ name: 'Callers', kind: 'user' as const, expectation: 'Nobody waits' }]
      await setVision(manager, { lapId: lap.id, version: lap.version, statement: 'No waiting', stakeholders })
    }
    await abandonLap(manager, { lapId: lap.id, lesson: 'Something else came first.' })
  }
  await readWork(systemContext(manager, workspace.workspaceId), {})
  workspace.now = new Date('2026-04-28T10:00:00Z')
  const { metrics } = await keepSkipRates(manager)
  expect(metrics.map(({ step, added }) => [step, added])).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((step) => [step, weeks]),
  )
  const again = await keepSkipRates(manager)
  expect(again.metrics).toEqual(metrics.map((metric) => ({ ...metric, added: 0 })))

  const [vision, , , , , check] = metrics
  const { points } = await getSeries(manager, { metricId: vision!.metricId })
  expect(points.map(({ value }) => value)).toEqual(points.map((_, week) => (week < changeAt ? 100 : 0)))
  const windows = {
    baselineFrom: '2026-01-05',
    baselineTo: '2026-03-01',
    goLiveOn: '2026-03-02',
    followupTo: '2026-04-26',
  }
  const lookAt = async (metricId: string) =>
    (await compareBeforeAndAfter(manager, { metricId, ...windows })).look.verdict.code
  expect(await lookAt(vision!.metricId)).toMatch(/^improved/)
  expect(await lookAt(check!.metricId)).toBe('no_signal')
  // The nightly job adds the weeks that ended since, in the manager's name.
  const { improvement } = await captureImprovement(manager, { sentence: 'One more try' })
  await answerImprovement(manager, { id: improvement.id, kind: 'accept' })
  const { lap } = await openLap(manager, { improvementId: improvement.id })
  await abandonLap(manager, { lapId: lap.id, lesson: 'Not now.' })
  await readWork(systemContext(manager, workspace.workspaceId), {})
  await keepAllSkipRates(manager, silent)
  expect((await getSeries(manager, { metricId: vision!.metricId })).points).toHaveLength(weeks)
  workspace.now = new Date('2026-05-05T10:00:00Z')
  await keepAllSkipRates(manager, silent)
  const later = (await getSeries(manager, { metricId: vision!.metricId })).points
  expect([later.length, later.at(-1)?.periodStart]).toEqual([weeks + 1, '2026-04-27'])
  expect((await getSkipRates(workspace.as('viewer'), {})).metrics).toHaveLength(7)
  await expect(keepSkipRates(workspace.as('contributor'))).rejects.toMatchObject({ code: 'forbidden' })
  await workspace.dispose()
  // Two hundred operations in a row.
}, 120_000)
