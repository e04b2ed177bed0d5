import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { addMember, createTeam, systemContext, updateMember } from '../people/index.ts'
import { answerQuestion, teamProgress } from './index.ts'
import { chapter, course, newId } from './test-learner.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

test('a team of five is told beside everybody; a team of four, and one that leaves four over, are not', async () => {
  const administrator = workspace.as('administrator')
  const system = systemContext(
    { database: workspace.database, clock: () => workspace.now },
    workspace.workspaceId,
  )
  const team = async (name: string) =>
    (
      await createTeam(administrator, {
        name,
        level: 'operational',
        parentId: null,
        triageOwnerId: null,
        wipLimit: null,
      })
    ).team
  const [large, small] = [await team('Service desk'), await team('Network')]
  const question = course.questions[9]!
  const answerOf = async (teamIds: string[], at: number) => {
    const email = `p${at}@example.org`
    const { member } = await addMember(system, { name: `P${at}`, email, role: 'contributor' })
    if (teamIds.length > 0)
      await updateMember(administrator, { id: member.id, version: member.version, teamIds })
    const learner = { ...administrator, actor: { memberId: member.id, name: member.name, role: member.role } }
    await answerQuestion(learner, { course: chapter, id: newId(), questionId: question.id, chosen: 'A' })
  }
  for (let at = 0; at < 5; at += 1) await answerOf([large.id], at)
  for (let at = 5; at < 9; at += 1) await answerOf([small.id], at)
  const asked = () => teamProgress(workspace.as('viewer'), { course: chapter })
  // Of nine, five in one team: the average of the other four could be reckoned.
  expect((await asked()).together?.learners).toBe(9)
  expect((await asked()).teams).toEqual([])
  await answerOf([], 9)
  const { together, teams } = await asked()
  expect(together?.groups).toMatchObject([{ group: question.group, learners: 10 }])
  expect(teams).toMatchObject([{ name: 'Service desk', groups: [{ group: question.group, learners: 5 }] }])
})
