import { afterEach, expect, test } from 'vitest'
import { captureImprovement } from '../backlog/index.ts'
import { emptySource, storeTickets } from '../metrics/tickets/test-tickets-store.ts'
import { createValueStream } from '../value-system/index.ts'
import * as steps from './index.ts'
import { disposeAll, refusal, start } from './test-harness.ts'
import { after, before, plan, terms } from './test-lap.ts'

afterEach(disposeAll)

test('a lesson comes back when the like is captured, with what became of it', async () => {
  const test = await start()
  const owner = test.workspace.as('contributor')
  const { id: lapId } = await test.lap()
  const asked = { sentence: 'Fewer tickets about the Wi-Fi', limit: 3 }
  // What is still under way has taught nothing yet.
  expect((await steps.findLessons(owner, asked)).lessons).toEqual([])
  await steps.abandonLap(owner, { lapId, lesson: 'Measure in the halls, not in the offices' })
  const { lessons } = await steps.findLessons(owner, asked)
  expect(lessons).toMatchObject([
    {
      improvementId: test.improvementId,
      lesson: 'Measure in the halls, not in the offices',
      ending: 'given_up',
      overall: null,
      status: 'abandoned',
      lapNumber: 1,
    },
  ])
  await captureImprovement(owner, { sentence: 'Quicker answers at the library' })
  expect((await steps.findLessons(owner, { sentence: 'Quicker answers at the library' })).lessons).toEqual([])
  expect((await steps.findLessons(owner, { ...asked, exceptId: test.improvementId })).lessons).toEqual([])
})

test('a forecast is compared with what the verdict found, once somebody has decided on it', async () => {
  const test = await start()
  const owner = test.workspace.as('contributor')
  const planned = await plan(test)
  const lapId = planned.id
  const prediction = { metricId: test.metricId, low: 35, expected: 40, high: 45 }
  const { lap } = await steps.setPlan(owner, {
    lapId,
    version: planned.version,
    options: planned.plan.options,
    actions: [{ title: 'Mount them', ownerId: test.ownerId, dueOn: terms.goLiveOn }],
    predictions: [prediction],
    noTrainingReason: 'Nobody has to do anything differently',
    noCommunicationReason: 'Nobody notices',
  })
  await steps.freezeContract(owner, { lapId, version: lap.version, terms })
  await test.record(before.length, after)
  const { lap: judged } = await steps.judgeLap(owner, { lapId })
  expect((await steps.getCalibration(owner, {})).calibration.standing).toBe('none')
  const verdictId = judged.verdicts[0]?.id ?? ''
  await steps.readVerdict(test.workspace.as('manager'), { lapId, verdictId, comment: 'So it is' })
  await steps.verifyOutcome(owner, {
    lapId,
    decision: 'adopt',
    reason: 'It works',
    noFeedbackReason: 'Holidays',
  })
  const { calibration } = await steps.getCalibration(owner, {})
  expect(calibration).toMatchObject({ standing: 'few', median: null, within: 0 })
  expect(calibration.cases).toMatchObject([{ sentence: 'Fewer Wi-Fi tickets', expected: 40, within: false }])
  // From 80 to 40 was expected, it fell to 30: five quarters of that.
  expect(calibration.cases[0]?.ratio).toBeCloseTo(1.25, 1)
  const others = await steps.getCalibration(owner, { exceptImprovementId: test.improvementId })
  expect(others.calibration.cases).toEqual([])
})

test('a picture of the start stays as it was on the day it was taken', async () => {
  const test = await start()
  const owner = test.workspace.as('contributor')
  const { id: lapId } = await test.lap()
  const sourceId = await emptySource(test.workspace)
  const ticket = (externalId: string, category: string) => ({
    externalId,
    openedAt: '2026-03-02T08:00:00.000Z',
    attributes: { category },
  })
  const tickets = ['wifi', 'wifi', 'wifi', 'mail'].map((category, index) => ticket(`${index}`, category))
  await storeTickets(test.workspace, sourceId, tickets)
  const counted = {
    kind: 'incidents' as const,
    title: 'What broke in March',
    from: '2026-03-01',
    to: '2026-03-31',
    tickets: { sourceId, attribute: 'category' },
  }
  const { lap } = await steps.addBeside(owner, { lapId, evidence: counted })
  await storeTickets(test.workspace, sourceId, [ticket('9', 'print')])
  expect((await test.lap()).beside).toMatchObject([
    {
      sourceName: 'Desk',
      total: 4,
      bars: [
        { name: 'wifi', count: 3, cumulative: 0.75 },
        { name: 'mail', count: 1, cumulative: 1 },
      ],
      takenBy: { id: test.ownerId },
    },
  ])

  const { valueStream } = await createValueStream(test.workspace.as('manager'), {
    name: 'From fault to fix',
    steps: [{ name: 'Find the fault', activities: ['deliver_and_support'] }],
  })
  const stream = {
    kind: 'value_stream' as const,
    streamId: valueStream.id,
    steps: [{ name: 'Find the fault', workHours: 0.5, waitHours: 20 }],
  }
  await steps.addBeside(owner, { lapId, evidence: stream })
  const said = { kind: 'feedback' as const, source: 'Survey', asked: 10, answered: 12, summary: 'It drops' }
  expect((await refusal(steps.addBeside(owner, { lapId, evidence: said }))).details.errors).toMatchObject([
    { path: 'evidence.answered' },
  ])
  const { lap: now } = await steps.addBeside(owner, { lapId, evidence: { ...said, answered: 7 } })
  expect(now.beside.map(({ kind }) => kind)).toEqual(['incidents', 'value_stream', 'feedback'])
  expect(now.beside[1]).toMatchObject({ streamName: 'From fault to fix', workHours: 0.5, waitHours: 20 })
  const nobody = { ...counted, from: '2025-01-01', to: '2025-01-31' }
  expect((await refusal(steps.addBeside(owner, { lapId, evidence: nobody }))).reason).toBe('nothing_counted')

  const evidenceId = lap.beside[0]?.id ?? ''
  await steps.removeBeside(owner, { lapId, evidenceId })
  expect((await refusal(steps.removeBeside(owner, { lapId, evidenceId }))).code).toBe('not_found')
  const planned = await plan(test)
  await steps.freezeContract(owner, { lapId, version: planned.version, terms })
  const late = await refusal(steps.addBeside(owner, { lapId, evidence: { ...said, answered: 7 } }))
  expect(late.reason).toBe('contract_frozen')
})
