import { type Coverage, placeOf } from '@ratchet/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import {
  answerImprovement,
  captureImprovement,
  listImprovements,
  mergeImprovement,
} from '../backlog/index.ts'
import { createTeam } from '../people/index.ts'
import { openLap } from '../seven-steps/index.ts'
import { createService, createValueStream } from '../value-system/index.ts'
import { getCoverage } from './index.ts'

let university: TestWorkspace
beforeAll(async () => {
  university = await testWorkspace()
})
afterAll(() => university.dispose())

const manager = () => university.as('manager')
const coverage = async () => (await getCoverage(university.as('viewer'), {})).coverage

/** Every number of the map against the list that it opens. */
async function mapAndListsAgree(map: Coverage) {
  const numbers = [
    ...map.streams.flatMap(({ streamId, rows }) =>
      rows.flatMap(({ level, cells }) =>
        cells.map(
          ({ activity, improvements }) => [placeOf({ level, streamId, activity }), improvements] as const,
        ),
      ),
    ),
    ...map.withoutStream.map(
      ({ level, improvements }) =>
        [placeOf({ level, streamId: null, activity: 'whole' }), improvements] as const,
    ),
  ]
  for (const [place, improvements] of numbers) {
    const { total } = await listImprovements(university.as('viewer'), { place })
    expect(total, place).toBe(improvements)
  }
}

test('improvements and laps stand where their team works and their links point; each number is its list', async () => {
  const { team: desk } = await createTeam(manager(), { name: 'Desk', level: 'operational' })
  const { team: board } = await createTeam(manager(), { name: 'Board', level: 'strategic' })
  const { valueStream } = await createValueStream(manager(), {
    name: 'From request to help',
    steps: [{ name: 'Answer', activities: ['engage', 'deliver_and_support'] }],
  })
  const { service } = await createService(manager(), { name: 'Wi-Fi' })
  const stream = { kind: 'value_stream' as const, id: valueStream.id }
  const capture = async (sentence: string, teamId: string | null, links: object[]) =>
    (await captureImprovement(manager(), { sentence, teamId, links: links as [] })).improvement.id

  const twice = await capture('Answer sooner', desk.id, [
    { ...stream, activity: 'engage' },
    { ...stream, activity: 'deliver_and_support' },
  ])
  const twin = await capture('Answer faster', desk.id, [{ ...stream, activity: 'engage' }])
  const no = await capture('Buy a robot', desk.id, [{ ...stream, activity: 'engage' }])
  await capture('Rethink it', board.id, [stream])
  await capture('Printers jam', null, [{ kind: 'service', id: service.id }])
  await answerImprovement(manager(), { id: twice, kind: 'accept' })
  await answerImprovement(manager(), { id: no, kind: 'decline', reason: 'No money' })
  await mergeImprovement(manager(), { id: twin, intoId: twice, reason: 'The same' })
  await openLap(manager(), { improvementId: twice })

  const map = await coverage()
  const cell = (level: string, activity: string) =>
    map.streams[0]?.rows.find((row) => row.level === level)?.cells.find((one) => one.activity === activity)
  const moving = { improvements: 1, laps: 1, verifiedGains: 0, state: 'moving' }
  expect(cell('operational', 'engage')).toMatchObject(moving)
  expect(cell('operational', 'deliver_and_support')).toMatchObject(moving)
  expect(cell('operational', 'plan')).toMatchObject({ improvements: 0, state: 'no_step' })
  expect(cell('strategic', 'whole')).toMatchObject({ improvements: 1, laps: 0, state: 'waiting' })
  expect(cell('tactical', 'engage')).toMatchObject({ improvements: 0, state: 'silent' })
  expect(map.withoutStream).toEqual([{ level: 'none', improvements: 1, laps: 0, verifiedGains: 0 }])
  expect([map.asked, map.silent]).toEqual([6, 4])
  await mapAndListsAgree(map)
})

test('another workspace counts nothing of it, and asks for its places in vain', async () => {
  const [stream] = (await coverage()).streams
  const other = await university.another()
  const theirs = (await getCoverage(other.as('viewer'), {})).coverage
  expect(theirs).toEqual({ streams: [], withoutStream: [], asked: 0, silent: 0 })
  const place = placeOf({ level: 'operational', streamId: stream?.streamId ?? '', activity: 'engage' })
  expect((await listImprovements(other.as('viewer'), { place })).total).toBe(0)
})
