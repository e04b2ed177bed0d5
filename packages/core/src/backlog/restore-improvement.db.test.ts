import { restorableFields } from '@ratchet/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { updateMember } from '../people/index.ts'
import {
  answerImprovement,
  captureImprovement,
  getHistory,
  getImprovement,
  mergeImprovement,
  restoreImprovement,
  setEstimates,
  unmergeImprovement,
  updateImprovement,
} from './index.ts'

let workspace: TestWorkspace
let id: string
beforeAll(async () => {
  workspace = await testWorkspace()
  const captured = await captureImprovement(workspace.as('contributor'), { sentence: 'Printers jam' })
  id = captured.improvement.id
})
afterAll(() => workspace.dispose())

const read = async () => (await getImprovement(workspace.as('viewer'), { id })).improvement
const entries = async () => (await getHistory(workspace.as('viewer'), { id })).entries
const restore = async (input: Omit<Parameters<typeof restoreImprovement>[1], 'id' | 'version'>) =>
  (await restoreImprovement(workspace.as('contributor'), { id, version: (await read()).version, ...input }))
    .improvement
const contributorId = () => workspace.as('contributor').actor.memberId

test('one field goes back and the others stay; a whole version goes back; both are edits in the history', async () => {
  const first = await updateImprovement(workspace.as('contributor'), {
    id,
    version: 0,
    sentence: 'Printers jam on Mondays',
    description: 'Paper gets wet',
    ownerId: contributorId(),
    nextReviewOn: '2026-06-01',
  })
  await setEstimates(workspace.as('contributor'), {
    ...first.improvement.estimates,
    id,
    version: first.improvement.version,
    value: { low: 1, high: 2, unit: 'points', whose: 'students' },
    urgency: 4,
  })
  const [estimated, edited, captured] = await entries()
  expect(await restore({ entryId: edited!.id, fields: ['sentence'] })).toMatchObject({
    sentence: 'Printers jam',
    description: 'Paper gets wet',
    owner: { id: contributorId() },
    estimates: { urgency: 4 },
  })
  expect((await workspace.history(id)).at(-1)).toMatchObject({
    operation: 'restore-improvement',
    changes: [{ field: 'sentence', before: 'Printers jam on Mondays', after: 'Printers jam' }],
  })
  expect(await restore({ entryId: captured!.id, moment: 'after' })).toMatchObject({
    sentence: 'Printers jam',
    description: '',
    owner: null,
    nextReviewOn: null,
    estimates: { value: null, urgency: null },
  })
  expect(await restore({ entryId: estimated!.id, moment: 'after' })).toMatchObject({
    sentence: 'Printers jam on Mondays',
    nextReviewOn: '2026-06-01',
    estimates: { value: { low: 1, high: 2, unit: 'points', whose: 'students' }, urgency: 4 },
  })
})

test('no entry of any history brings back a status, an answer or a merge', async () => {
  const other = await captureImprovement(workspace.as('contributor'), { sentence: 'Paper jams' })
  await answerImprovement(workspace.as('manager'), { id, kind: 'accept' })
  await answerImprovement(workspace.as('manager'), { id, kind: 'decline', reason: 'too dear' })
  await mergeImprovement(workspace.as('manager'), { id, intoId: other.improvement.id })
  await unmergeImprovement(workspace.as('manager'), { id })
  const before = await read()
  expect(before).toMatchObject({ status: 'declined', answer: { kind: 'decline' } })
  for (const entry of await entries()) {
    for (const moment of ['before', 'after'] as const) {
      if (entry.operation === 'capture-improvement' && moment === 'before') continue
      const after = await restore({ entryId: entry.id, moment })
      const { status, answer, mergedInto, lap, replyBy, submittedBy } = after
      expect({ status, answer, mergedInto, lap, replyBy, submittedBy }).toEqual({
        status: before.status,
        answer: before.answer,
        mergedInto: before.mergedInto,
        lap: before.lap,
        replyBy: before.replyBy,
        submittedBy: before.submittedBy,
      })
    }
  }
  expect(restorableFields).not.toContain('status')
  const [newest] = await entries()
  const forged = restore({ entryId: newest!.id, fields: ['status' as 'sentence'] })
  await expect(forged).rejects.toMatchObject({ code: 'invalid' })
})

test('a stale version, an unknown entry, nothing before the capture, and people who left are refused', async () => {
  const history = await entries()
  const captured = history.at(-1)!
  const stale = restoreImprovement(workspace.as('contributor'), { id, version: 0, entryId: captured.id })
  await expect(stale).rejects.toMatchObject({ code: 'conflict' })
  await expect(restore({ entryId: id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(restore({ entryId: captured.id })).rejects.toMatchObject({ code: 'invalid' })
  const { version } = await read()
  await updateImprovement(workspace.as('contributor'), { id, version, ownerId: contributorId() })
  const [owned] = await entries()
  await updateImprovement(workspace.as('manager'), { id, version: version + 1, ownerId: null })
  await updateMember(workspace.as('administrator'), { id: contributorId() ?? '', version: 0, archived: true })
  const gone = restoreImprovement(workspace.as('manager'), {
    id,
    version: version + 2,
    entryId: owned!.id,
    moment: 'after',
    fields: ['owner_id'],
  })
  await expect(gone).rejects.toMatchObject({ code: 'not_found' })
  const viewer = restoreImprovement(workspace.as('viewer'), { id, version: 0, entryId: captured.id })
  await expect(viewer).rejects.toMatchObject({ code: 'forbidden' })
})
