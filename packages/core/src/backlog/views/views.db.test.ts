import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../../tests/support/workspace.ts'
import { createTeam, updateMember } from '../../people/index.ts'
import { listBacklogViews, saveBacklogView, setDefaultBacklogView, updateBacklogView } from './index.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace('2026-05-20T08:00:00Z')
})
afterAll(() => workspace.dispose())

const seenBy = async (role: 'manager' | 'contributor' | 'viewer') =>
  (await listBacklogViews(workspace.as(role), {})).views.map(({ name }) => name)

test('a view of one’s own is seen by nobody else, not even by its id', async () => {
  const { view } = await saveBacklogView(workspace.as('viewer'), {
    name: 'Ideas of mine',
    search: { status: 'idea', mine: true, as: 'board' },
  })
  expect(await seenBy('viewer')).toEqual(['Ideas of mine'])
  expect(await seenBy('manager')).toEqual([])
  const change = { viewId: view.id, version: 1, name: 'Theirs' }
  await expect(updateBacklogView(workspace.as('manager'), change)).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(setDefaultBacklogView(workspace.as('manager'), { viewId: view.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a team’s view is saved and changed by its members and managers, and seen by all', async () => {
  const { team } = await createTeam(workspace.as('administrator'), { name: 'Desk', level: 'operational' })
  const view = { name: 'Desk, waiting', teamId: team.id, search: { team: team.id, status: 'idea' as const } }
  await expect(saveBacklogView(workspace.as('contributor'), view)).rejects.toMatchObject({
    code: 'forbidden',
  })
  const { view: saved } = await saveBacklogView(workspace.as('manager'), view)
  expect(await seenBy('viewer')).toContain('Desk, waiting')
  const change = { viewId: saved.id, version: saved.version, name: 'Desk, new' }
  await expect(updateBacklogView(workspace.as('contributor'), change)).rejects.toMatchObject({
    code: 'forbidden',
  })
  const id = workspace.as('contributor').actor.memberId ?? ''
  await updateMember(workspace.as('administrator'), { id, version: 0, teamIds: [team.id] })
  await updateBacklogView(workspace.as('contributor'), change)
  await expect(updateBacklogView(workspace.as('manager'), change)).rejects.toMatchObject({
    reason: 'stale_edit',
  })
  expect((await workspace.history(saved.id)).map(({ operation }) => operation)).toEqual([
    'save-backlog-view',
    'update-backlog-view',
  ])
})

test('a default is one’s own, and gone with the view', async () => {
  const { view } = await saveBacklogView(workspace.as('contributor'), {
    name: 'Board',
    search: { as: 'board' },
  })
  await setDefaultBacklogView(workspace.as('contributor'), { viewId: view.id })
  expect((await listBacklogViews(workspace.as('contributor'), {})).defaultId).toBe(view.id)
  expect((await listBacklogViews(workspace.as('manager'), {})).defaultId).toBeNull()
  await updateBacklogView(workspace.as('contributor'), { viewId: view.id, version: 1, archived: true })
  expect(await listBacklogViews(workspace.as('contributor'), {})).toMatchObject({ defaultId: null })
  expect(await seenBy('contributor')).not.toContain('Board')
})
