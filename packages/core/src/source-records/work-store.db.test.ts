import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { systemContext } from '../people/index.ts'
import {
  cancelRecordImport,
  claimWork,
  createSource,
  getRecordImport,
  leaseMilliseconds,
  noteImportProgress,
  releaseWork,
  renewLease,
  startRecordImport,
  sweepRecordImports,
} from './index.ts'
import { claimed, mapping } from './test-record-import.ts'

let workspace: TestWorkspace
let sourceId: string
beforeAll(async () => {
  workspace = await testWorkspace()
  sourceId = (await createSource(workspace.as('contributor'), { name: 'Desk' })).source.id
})
afterAll(() => workspace.dispose())
beforeEach(async () => {
  await workspace.pool.query('delete from record_import_work')
})

const contributor = () => workspace.as('contributor')
const system = () =>
  systemContext({ database: workspace.database, clock: () => workspace.now }, workspace.workspaceId)
const later = (milliseconds: number) => new Date(workspace.now.getTime() + milliseconds)
const stateOf = async (importId: string) =>
  (await getRecordImport(contributor(), { importId })).recordImport.state
const [first, second] = [randomUUID(), randomUUID()]

it('gives an import to one of many workers that ask at once', async () => {
  const work = await claimed(contributor(), first, sourceId)
  await releaseWork(workspace.database, work, first, workspace.now)
  const claims = await Promise.all(
    Array.from({ length: 6 }, () => claimWork(workspace.database, randomUUID(), workspace.now)),
  )
  expect(claims.filter((claim) => claim !== null)).toEqual([{ ...work, attempt: 2 }])
  await cancelRecordImport(contributor(), { importId: work.importId })
})

it('gives it to another when its worker has not renewed the lease, and tells the first one so', async () => {
  const work = await claimed(contributor(), first, sourceId)
  expect(await renewLease(workspace.database, work, first, workspace.now)).toBe(true)
  expect(await claimWork(workspace.database, second, later(leaseMilliseconds - 1))).toBeNull()
  expect(await claimWork(workspace.database, second, later(leaseMilliseconds))).toMatchObject({ attempt: 2 })
  expect(await renewLease(workspace.database, work, first, workspace.now)).toBe(false)
  const { importId } = work
  const note = (holder: string) =>
    noteImportProgress(system(), { importId, holder, state: 'reading', rowsRead: 7 })
  await expect(note(first)).rejects.toMatchObject({ reason: 'import_taken_over' })
  expect(await note(second)).toEqual({ cancelRequested: false })
  await cancelRecordImport(contributor(), { importId })
  expect(await note(second)).toEqual({ cancelRequested: true })
  expect(await stateOf(importId)).toBe('reading')
})

it('cancels at once what no worker is at', async () => {
  const work = await claimed(contributor(), first, sourceId)
  await releaseWork(workspace.database, work, first, workspace.now)
  const { importId } = work
  expect((await cancelRecordImport(contributor(), { importId })).recordImport.state).toBe('cancelled')
  expect(await claimWork(workspace.database, second, later(leaseMilliseconds))).toBeNull()
  expect((await cancelRecordImport(contributor(), { importId })).recordImport.state).toBe('cancelled')
})

it('gives up uploads that nobody goes on with for a day, and no younger ones', async () => {
  const start = async () => {
    const announced = { sourceId, fileName: 'log.csv', fileBytes: 9, mapping }
    return (await startRecordImport(contributor(), announced)).recordImport.id
  }
  const old = await start()
  workspace.now = later(23 * 3_600_000)
  const young = await start()
  workspace.now = later(3_600_001)
  expect(await sweepRecordImports(system(), {})).toEqual({ givenUp: 1 })
  expect(await stateOf(old)).toBe('failed')
  expect(await stateOf(young)).toBe('uploading')
})
