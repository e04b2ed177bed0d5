import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { createService, createValueStream, updateService, updateValueStream } from '../value-system/index.ts'
import { captureImprovement, getImprovement, listImprovements, setLinks } from './index.ts'

let university: TestWorkspace
beforeAll(async () => {
  university = await testWorkspace()
})
afterAll(() => university.dispose())

const as = () => university.as('contributor')
const captured = async (sentence: string) => (await captureImprovement(as(), { sentence })).improvement

test('an improvement is linked, found by its links, and unlinked, with its history', async () => {
  const { service } = await createService(as(), { name: 'Campus Wi-Fi' })
  const { valueStream } = await createValueStream(as(), {
    name: 'From request to help',
    steps: [{ name: 'Answer', activities: ['engage', 'deliver_and_support'] }],
  })
  const { id } = await captured('Wi-Fi drops in lecture halls')
  await captured('Something else')
  const links = [
    { kind: 'service' as const, id: service.id },
    { kind: 'value_stream' as const, id: valueStream.id },
    { kind: 'value_stream' as const, id: valueStream.id, activity: 'engage' as const },
    { kind: 'service' as const, id: service.id },
  ]
  const { improvement } = await setLinks(as(), { id, version: 0, links })
  expect(improvement.links).toEqual([
    { kind: 'service', id: service.id, name: 'Campus Wi-Fi', activity: null, archived: false },
    {
      kind: 'value_stream',
      id: valueStream.id,
      name: 'From request to help',
      activity: null,
      archived: false,
    },
    {
      kind: 'value_stream',
      id: valueStream.id,
      name: 'From request to help',
      activity: 'engage',
      archived: false,
    },
  ])
  expect(improvement.version).toBe(1)
  const found = await listImprovements(as(), { linkedToId: service.id })
  expect(found.improvements.map((one) => one.id)).toEqual([id])

  // The same again writes nothing; a stale version is refused with the record.
  expect((await setLinks(as(), { id, version: 1, links })).improvement.version).toBe(1)
  await expect(setLinks(as(), { id, version: 0, links: [] })).rejects.toMatchObject({ reason: 'stale_edit' })

  // What the link names may be archived or lose its step later: the link stays, and says so.
  await updateService(as(), { id: service.id, version: 0, archived: true })
  await updateValueStream(as(), { id: valueStream.id, version: 0, steps: [] })
  const kept = (await setLinks(as(), { id, version: 1, links: links.slice(0, 3).reverse() })).improvement
  expect(kept.links[0]).toMatchObject({ name: 'Campus Wi-Fi', archived: true })
  const { improvement: bare } = await setLinks(as(), { id, version: 1, links: [] })
  expect(bare.links).toEqual([])
  expect((await university.history(id)).map(({ operation }) => operation)).toEqual([
    'capture-improvement',
    'set-links',
    'set-links',
  ])
})

test('a link to nothing, to a foreign activity or to an archived record is refused', async () => {
  const { service } = await createService(as(), { name: 'Print' })
  const { valueStream } = await createValueStream(as(), { name: 'Print a page' })
  const { id } = await captured('Paper runs out')
  const link = (links: Parameters<typeof setLinks>[1]['links']) => setLinks(as(), { id, version: 0, links })
  await expect(link([{ kind: 'practice', id: service.id }])).rejects.toMatchObject({ code: 'not_found' })
  await expect(link([{ kind: 'service', id: service.id, activity: 'plan' }])).rejects.toThrow(
    'only a value stream',
  )
  await expect(link([{ kind: 'value_stream', id: valueStream.id, activity: 'plan' }])).rejects.toThrow(
    'no step of',
  )
  await updateService(as(), { id: service.id, version: 0, archived: true })
  await expect(link([{ kind: 'service', id: service.id }])).rejects.toThrow('“Print” is archived')
  const other = await university.another()
  const foreign = (await createService(other.as('manager'), { name: 'Theirs' })).service
  await expect(link([{ kind: 'service', id: foreign.id }])).rejects.toMatchObject({ code: 'not_found' })
  expect((await getImprovement(as(), { id })).improvement.links).toEqual([])
})
