import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { archiveAttachment, attachFile, captureImprovement, getAttachment, listAttachments } from './index.ts'

let university: TestWorkspace
let id: string
beforeAll(async () => {
  university = await testWorkspace()
  id = (await captureImprovement(as(), { sentence: 'The door of room 12 jams' })).improvement.id
})
afterAll(() => university.dispose())

const as = () => university.as('contributor')

function photo(bytes: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(bytes).map((_, index) => (index * 31) % 251)
  content.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return content
}

test('a photo of several parts comes back byte for byte, typed by its bytes', async () => {
  const bytes = photo(1_300_000)
  const { attachment } = await attachFile(as(), { id, name: '../door.jpg', bytes })
  expect(attachment).toMatchObject({ name: 'door.jpg.png', kind: 'png', bytes: 1_300_000, improvementId: id })
  expect(attachment.attachedBy?.name).toBe('The contributor')
  const got = await getAttachment(university.as('viewer'), { attachmentId: attachment.id })
  expect(got.mediaType).toBe('image/png')
  expect(Buffer.compare(Buffer.from(got.content), Buffer.from(bytes))).toBe(0)
  expect((await university.history(id)).at(-1)).toMatchObject({
    operation: 'attach-file',
    changes: [{ field: 'attachment', before: null, after: 'door.jpg.png' }],
  })
})

test('removing keeps it, and can be taken back', async () => {
  const { attachments } = await listAttachments(as(), { id })
  const attachmentId = attachments[0]?.id ?? ''
  const { attachment } = await archiveAttachment(as(), { attachmentId, archived: true })
  expect(attachment.archivedAt).not.toBeNull()
  await archiveAttachment(as(), { attachmentId, archived: true })
  expect((await getAttachment(as(), { attachmentId })).content.length).toBe(1_300_000)
  const back = await archiveAttachment(as(), { attachmentId, archived: false })
  expect(back.attachment.archivedAt).toBeNull()
  expect((await university.history(id)).filter((one) => one.operation === 'archive-attachment')).toHaveLength(
    2,
  )
})

test('what is no image or PDF, a viewer, an unknown improvement and another workspace are refused', async () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
  await expect(attachFile(as(), { id, name: 'drawing.png', bytes: svg })).rejects.toMatchObject({
    code: 'invalid',
    details: { errors: [{ path: 'file' }] },
  })
  const bytes = photo(100)
  await expect(attachFile(university.as('viewer'), { id, name: 'x.png', bytes })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const unknown = '0190a000-0000-7000-8000-000000000000'
  await expect(attachFile(as(), { id: unknown, name: 'x.png', bytes })).rejects.toMatchObject({
    code: 'not_found',
  })
  const [first] = (await listAttachments(as(), { id })).attachments
  const elsewhere = (await university.another()).as('administrator')
  await expect(getAttachment(elsewhere, { attachmentId: first?.id ?? '' })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('twenty are the limit, also for two who attach at once', async () => {
  const { improvement } = await captureImprovement(as(), { sentence: 'Too many pictures' })
  const attempts = await Promise.allSettled(
    Array.from({ length: 22 }, (_, index) =>
      attachFile(as(), { id: improvement.id, name: `${index}.png`, bytes: photo(20) }),
    ),
  )
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
  const { attachments } = await listAttachments(as(), { id: improvement.id })
  expect(attachments).toHaveLength(20)
})
