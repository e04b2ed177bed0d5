import { afterEach, describe, expect, test } from 'vitest'
import * as steps from './index.ts'
import { disposeAll, missingCodes, refusal, start } from './test-harness.ts'
import { judged, plan } from './test-lap.ts'

afterEach(disposeAll)

type Test = Awaited<ReturnType<typeof start>>
const outsideOf = ({ workspace }: Test) => {
  const { database, clock } = workspace.as('viewer')
  return { database, clock }
}
const ask = async (lap: Test) => {
  const { id: lapId } = await judged(lap)
  const { token } = await steps.askStakeholder(lap.workspace.as('contributor'), {
    lapId,
    stakeholder: 'Students',
  })
  return { lapId, token }
}

describe('what the stakeholders say', () => {
  test('the link shows the question to a stranger, takes one answer, and opens the gate', async () => {
    const lap = await start()
    const { lapId, token } = await ask(lap)
    const outside = outsideOf(lap)
    expect((await steps.lookUpFeedback(outside, { token })).question).toMatchObject({
      sentence: 'Fewer Wi-Fi tickets',
      vision: 'The network is simply there.',
      stakeholder: { name: 'Students', expectation: 'Calls do not drop' },
    })
    await steps.answerFeedback(outside, { token, met: 'partly', comment: 'Not in the halls' })
    const { lap: after } = await steps.getLap(lap.workspace.as('viewer'), { lapId })
    expect(after.feedback).toMatchObject([
      {
        stakeholder: { name: 'Students' },
        answer: { met: 'partly', comment: 'Not in the halls', recordedBy: null },
      },
    ])
    expect(after.steps[5]?.missing.map(({ code }) => code)).toEqual(['second_reader', 'decision'])
    const again = await refusal(steps.answerFeedback(outside, { token, met: 'met', comment: '' }))
    expect(again.reason).toBe('link_revoked')
  })

  test('a decision without them says why, and keeps saying it', async () => {
    const lap = await start()
    const { id: lapId, verdicts } = await judged(lap)
    const reading = { lapId, verdictId: verdicts[0]?.id ?? '', comment: 'I see it too.' }
    await steps.readVerdict(lap.workspace.as('manager'), reading)
    const owner = lap.workspace.as('contributor')
    const decide = (noFeedbackReason?: string) =>
      steps.verifyOutcome(owner, {
        lapId,
        decision: 'adopt',
        reason: 'It works',
        actualCost: { amount: 80, currency: 'EUR' },
        ...(noFeedbackReason === undefined ? {} : { noFeedbackReason }),
      })
    expect(missingCodes(await refusal(decide()))).toEqual(['feedback'])
    const { lap: decided } = await decide('The term is over')
    expect(decided.verification).toMatchObject({
      noFeedbackReason: 'The term is over',
      actualCost: { amount: 80, currency: 'EUR' },
    })
    expect(decided.steps[5]?.state).toBe('done')
  })

  test('a rewritten expectation wants a new answer', async () => {
    const lap = await start()
    const { lapId, token } = await ask(lap)
    await steps.answerFeedback(outsideOf(lap), { token, met: 'met', comment: '' })
    const owner = lap.workspace.as('contributor')
    await steps.setVision(owner, {
      lapId,
      version: (await lap.lap()).version,
      statement: 'The network is simply there.',
      stakeholders: [{ name: 'Students', kind: 'user', expectation: 'Calls never drop anywhere' }],
    })
    expect((await lap.lap()).steps[5]?.missing.map(({ code }) => code)).toContain('feedback')
  })

  test('a new link ends the old one, an old one expires, a made-up one is unknown', async () => {
    const lap = await start()
    const { lapId, token } = await ask(lap)
    const owner = lap.workspace.as('contributor')
    const second = await steps.askStakeholder(owner, { lapId, stakeholder: 'Students' })
    const outside = outsideOf(lap)
    const reasonOf = async (given: string) =>
      (await refusal(steps.lookUpFeedback(outside, { token: given }))).reason
    expect(await reasonOf(token)).toBe('link_revoked')
    expect(await reasonOf('x'.repeat(43))).toBe('unknown_link')
    lap.travel('2026-12-01')
    expect(await reasonOf(second.token)).toBe('link_expired')
  })

  test('nobody is asked before the change is live, and nobody whom the vision does not name', async () => {
    const lap = await start()
    const { id: lapId } = await plan(lap)
    const owner = lap.workspace.as('contributor')
    const early = await refusal(steps.askStakeholder(owner, { lapId, stakeholder: 'Students' }))
    expect(early.reason).toBe('not_live')
    const unknown = await refusal(
      steps.recordFeedback(owner, { lapId, stakeholder: 'Somebody', met: 'met', comment: '' }),
    )
    expect(unknown.details.errors?.map(({ path }) => path)).toEqual(['stakeholder'])
    const viewer = lap.workspace.as('viewer')
    expect((await refusal(steps.askStakeholder(viewer, { lapId, stakeholder: 'Students' }))).code).toBe(
      'forbidden',
    )
  })

  test('of two who answer by the same link at once, one is heard', async () => {
    const lap = await start()
    const { token } = await ask(lap)
    const outside = outsideOf(lap)
    const answers = await Promise.allSettled(
      (['met', 'not'] as const).map((met) => steps.answerFeedback(outside, { token, met, comment: '' })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
