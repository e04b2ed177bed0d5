import { afterEach, expect, test } from 'vitest'
import { systemContext } from '../people/index.ts'
import * as steps from './index.ts'
import { disposeAll, start } from './test-harness.ts'
import { after, before, plan, story, terms } from './test-lap.ts'

afterEach(disposeAll)

test('a lap waits for its owner, for whoever has an action, for a reader, and for its owner again', async () => {
  const lap = await start()
  const owner = lap.workspace.as('contributor')
  const reader = lap.workspace.as('manager')
  const due = async (who: typeof owner) =>
    (await steps.listStepsDue(who, {})).due.map(({ kind, title }) => (title ? `${kind}: ${title}` : kind))
  expect(await due(owner)).toEqual(['gate'])
  expect(await due(reader)).toEqual([])

  const { id: lapId, version, plan: planned } = await plan(lap)
  await steps.setPlan(owner, {
    lapId,
    version,
    options: planned.options,
    actions: [{ title: 'Mount them', ownerId: lap.readerId, dueOn: story.goLiveOn }],
    resources: { people: '', time: '', budget: { amount: 900, currency: 'EUR' }, sponsorId: lap.readerId },
    noTrainingReason: planned.noTrainingReason,
    noCommunicationReason: planned.noCommunicationReason,
  })
  expect(await due(owner)).toEqual(['gate'])
  expect(await due(reader)).toEqual(['authorise', 'action: Mount them'])
  const { lap: paid } = await steps.authoriseBudget(reader, {
    lapId,
    budget: { amount: 900, currency: 'EUR' },
  })
  expect(await due(reader)).toEqual(['action: Mount them'])

  await steps.freezeContract(owner, { lapId, version: paid.version, terms })
  await lap.record(before.length, after)
  await steps.refreshStatuses(systemContext(owner, lap.workspace.workspaceId), {})
  expect(await due(owner)).toEqual(['judge'])
  const { lap: judged } = await steps.judgeLap(owner, { lapId })
  expect(await due(owner)).toEqual([])
  expect(await due(reader)).toEqual(['read', 'action: Mount them'])
  await steps.readVerdict(reader, {
    lapId,
    verdictId: judged.verdicts[0]?.id ?? '',
    comment: 'I see it too.',
  })
  expect(await due(owner)).toEqual(['decide'])
  expect(await due(reader)).toEqual(['action: Mount them'])
  expect((await steps.listStepsDue(owner, {})).due).toMatchObject([
    { improvementId: lap.improvementId, sentence: 'Fewer Wi-Fi tickets', day: story.judgingOn },
  ])
})
