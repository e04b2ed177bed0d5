import { afterEach, expect, test } from 'vitest'
import * as steps from './index.ts'
import { disposeAll, missingCodes, refusal, start, statusOf } from './test-harness.ts'
import { type LapTest, terms } from './test-lap.ts'

afterEach(disposeAll)

const link = 'https://wiki.example.org/runbook'
/** Steps 1 to 5 of a lap that measures nothing: a runbook for the night shift. */
async function inPlace(test: LapTest) {
  const owner = test.workspace.as('contributor')
  let lap = await test.lap()
  const at = () => ({ lapId: lap.id, version: lap.version })
  lap = (
    await steps.setVision(owner, {
      ...at(),
      statement: 'The night shift can help itself.',
      stakeholders: [{ name: 'Night shift', kind: 'user', expectation: 'A way out at three in the morning' }],
    })
  ).lap
  lap = (
    await steps.setUnmeasured(owner, {
      ...at(),
      unmeasured: {
        reason: 'Two outages a year make no series',
        action: {
          title: 'Count how often the runbook was opened',
          ownerId: test.ownerId,
          dueOn: '2026-09-01',
        },
        goal: { statement: 'Somebody new restores the service alone', byOn: '2026-06-01' },
      },
    })
  ).lap
  lap = (
    await steps.setPlan(owner, {
      ...at(),
      options: [{ title: 'A runbook', chosen: true, reason: 'It costs a day' }],
      actions: lap.plan.actions.map(({ owner: who, after: _, ...action }) => ({
        ...action,
        ownerId: who?.id ?? null,
        kind: 'train' as const,
      })),
      noCommunicationReason: 'They wrote it themselves',
    })
  ).lap
  lap = (
    await steps.setChanges(owner, {
      ...at(),
      changes: [
        { title: 'Runbook written', startOn: '2026-04-20', endOn: '2026-04-24', scope: 'Night shift', link },
      ],
    })
  ).lap
  return { owner, lap, at: () => ({ lapId: lap.id, version: lap.version }) }
}

test('a lap without a series ends as done, not proven over time, with proofs and a second reader; never verified', async () => {
  const test = await start()
  const { owner, lap } = await inPlace(test)
  expect(lap.steps.slice(0, 5).map(({ state }) => state)).toEqual(Array(5).fill('done'))
  expect(await statusOf(test)).toBe('measuring')

  const decision = { lapId: lap.id, decision: 'adopt' as const, reason: 'It helped twice' }
  const early = await refusal(steps.endUnproven(owner, decision))
  expect(missingCodes(early)).toEqual(['proofs', 'feedback'])

  let { lap: now } = await steps.setProofs(owner, {
    lapId: lap.id,
    version: lap.version,
    proofs: [{ what: 'The runbook, used on 3 May', link }],
  })
  const unread = await refusal(steps.endUnproven(owner, decision))
  expect(missingCodes(unread)).toEqual(['second_reader', 'feedback'])
  const reading = { lapId: lap.id, version: now.version, comment: 'I tried it at night.' }
  expect((await refusal(steps.readProofs(owner, reading))).code).toBe('forbidden')
  now = (await steps.readProofs(test.workspace.as('manager'), reading)).lap
  now = (
    await steps.recordFeedback(owner, {
      lapId: lap.id,
      stakeholder: 'Night shift',
      met: 'met',
      comment: 'Yes',
    })
  ).lap

  // What was read must still stand there.
  const other = [{ what: 'Another runbook', link }]
  now = (await steps.setProofs(owner, { lapId: lap.id, version: now.version, proofs: other })).lap
  expect(missingCodes(await refusal(steps.endUnproven(owner, decision)))).toEqual(['second_reader'])
  now = (await steps.readProofs(test.workspace.as('manager'), { ...reading, version: now.version })).lap

  const ended = (await steps.endUnproven(owner, { ...decision, lesson: 'Write it with them' })).lap
  expect(await statusOf(test)).toBe('done_unproven')
  expect(ended.ending).toMatchObject({
    proofs: other,
    decision: { decision: 'adopt', lesson: 'Write it with them' },
  })
  expect((await refusal(steps.endUnproven(owner, decision))).reason).toBe('ended_already')
  const takenBack = { lapId: lap.id, version: ended.version, unmeasured: null }
  expect((await refusal(steps.setUnmeasured(owner, takenBack))).reason).toBe('ended_already')

  await steps.setMomentum(owner, {
    lapId: lap.id,
    version: ended.version,
    standardised: [{ what: 'The runbook is read each term', kind: 'runbook' }],
    processOwnerId: test.readerId,
    noFollowUpReason: 'Nothing is left',
  })
  const closed = (await steps.closeLap(owner, { lapId: lap.id })).lap
  expect(closed.watch).toEqual([])
  expect(await statusOf(test)).toBe('done_unproven')
  const check = await steps.checkStatuses(test.workspace.as('manager'), {})
  expect(check.differences).toEqual([])
})

test('whoever can be judged is judged: no contract while unmeasured, no such end with one', async () => {
  const test = await start()
  const { owner, lap } = await inPlace(test)
  const frozen = await refusal(steps.freezeContract(owner, { lapId: lap.id, version: lap.version, terms }))
  expect(missingCodes(frozen)).toContain('unmeasured')
  const { lap: measured } = await steps.setUnmeasured(owner, {
    lapId: lap.id,
    version: lap.version,
    unmeasured: null,
  })
  const proofs = [{ what: 'It is done, believe me', link: '' }]
  const claimed = await refusal(steps.setProofs(owner, { lapId: lap.id, version: measured.version, proofs }))
  expect(claimed.reason).toBe('measured')
  expect(measured.steps[1]?.missing.map(({ code }) => code)).toEqual(['baseline'])
  expect(await statusOf(test)).toBe('step_2')
})

test('the action that makes it measurable cannot be dropped from the plan unnoticed', async () => {
  const test = await start()
  const { owner, lap } = await inPlace(test)
  const { lap: without } = await steps.setPlan(owner, {
    lapId: lap.id,
    version: lap.version,
    options: [{ title: 'A runbook', chosen: true, reason: 'It costs a day' }],
    actions: [{ title: 'Write it', ownerId: test.ownerId, dueOn: '2026-05-01', kind: 'train' }],
    noCommunicationReason: 'They wrote it themselves',
  })
  expect(without.steps[1]?.missing.map(({ code }) => code)).toEqual(['measuring_action'])
  expect(without.steps[1]?.state).toBe('missing')
})
