import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import {
  createService,
  createServiceOffering,
  createStakeholder,
  createStrategicAim,
  createValueStream,
  exportValueSystem,
  getRecordHistory,
  getValueSystem,
  importValueSystem,
  previewValueSystemImport,
  updateService,
  updateStrategicAim,
  updateValueStream,
} from './index.ts'

let university: TestWorkspace
beforeAll(async () => {
  university = await testWorkspace()
})
afterAll(() => university.dispose())

const contributor = () => university.as('contributor')

describe('a record', () => {
  test('is written, changed, archived and brought back, each with its event', async () => {
    const { service } = await createService(contributor(), { name: 'Exam platform', utility: 'Write exams' })
    expect(service).toMatchObject({ warranty: '', ownerId: null, archivedAt: null, version: 0 })
    const changed = await updateService(contributor(), {
      id: service.id,
      version: 0,
      warranty: 'No exam is lost',
    })
    expect(changed.service).toMatchObject({ utility: 'Write exams', warranty: 'No exam is lost', version: 1 })
    const gone = await updateService(contributor(), { id: service.id, version: 1, archived: true })
    expect(gone.service.archivedAt).toBe(university.now.toISOString())
    const back = await updateService(contributor(), { id: service.id, version: 2, archived: false })
    expect(back.service.archivedAt).toBeNull()
    expect((await university.history(service.id)).map(({ operation }) => operation)).toEqual([
      'create-service',
      'update-service',
      'update-service',
      'update-service',
    ])
    const { entries } = await getRecordHistory(university.as('viewer'), { recordId: service.id })
    expect(entries[2]?.changes).toContainEqual({ field: 'warranty', before: '', after: 'No exam is lost' })
  })

  test('an edit that changes nothing writes nothing', async () => {
    const { service } = await createService(contributor(), { name: 'Mail' })
    const before = await university.eventCount()
    const same = await updateService(contributor(), { id: service.id, version: 0, name: 'Mail' })
    expect(same.service.version).toBe(0)
    expect(await university.eventCount()).toBe(before)
  })

  test('the second of two writers gets the record as it stands', async () => {
    const { service } = await createService(contributor(), { name: 'Print' })
    await updateService(contributor(), { id: service.id, version: 0, utility: 'Paper' })
    await expect(
      updateService(contributor(), { id: service.id, version: 0, utility: 'Ink' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      reason: 'stale_edit',
      details: { current: { utility: 'Paper', version: 1 } },
    })
  })

  test('two people who add the same name at once make one, and the other is told', async () => {
    const tries = await Promise.allSettled(
      ['Library', 'library', ' LIBRARY '].map((name) => createService(contributor(), { name })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = tries.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'invalid', details: { errors: [{ path: 'name' }] } })
  })

  test('a viewer reads and does not write', async () => {
    await expect(createService(university.as('viewer'), { name: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await getValueSystem(university.as('viewer'), {})).services.length).toBeGreaterThan(0)
  })

  test('what it points to must be there', async () => {
    const nobody = '0190a000-0000-7000-8000-00000000dead'
    for (const point of [
      () => createService(contributor(), { name: 'a', ownerId: nobody }),
      () => createService(contributor(), { name: 'a', teamId: nobody }),
      () => createServiceOffering(contributor(), { name: 'a', serviceIds: [nobody] }),
      () => createStrategicAim(contributor(), { name: 'a', parentId: nobody }),
      () =>
        createValueStream(contributor(), {
          name: 'a',
          steps: [{ name: 's', activities: ['plan'], serviceIds: [nobody] }],
        }),
    ]) {
      await expect(point()).rejects.toMatchObject({ code: 'not_found' })
    }
  })
})

describe('circles', () => {
  const aim = async (name: string, parentId: string | null = null) =>
    (await createStrategicAim(contributor(), { name, parentId })).strategicAim

  test('two people who move two aims under each other at once: one is taken, the other told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await aim(`A${round}`), await aim(`B${round}`)]
      const moves = await Promise.allSettled([
        updateStrategicAim(contributor(), { id: a.id, version: 0, parentId: b.id }),
        updateStrategicAim(university.as('manager'), { id: b.id, version: 0, parentId: a.id }),
      ])
      expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const refused = moves.find((move) => move.status === 'rejected')
      expect(refused?.reason.message).toContain('an aim cannot stand under itself')
    }
    const { strategicAims } = await getValueSystem(contributor(), {})
    for (const start of strategicAims) {
      const seen = new Set<string>()
      for (let here: string | null = start.id; here !== null; ) {
        expect(seen.has(here)).toBe(false)
        seen.add(here)
        here = strategicAims.find(({ id }) => id === here)?.parentId ?? null
      }
    }
  })

  test('two people who let two streams lead into each other at once', async () => {
    const stream = async (name: string) => (await createValueStream(contributor(), { name })).valueStream
    const [a, b] = [await stream('Request'), await stream('Fulfil')]
    const into = (streamId: string) => [
      { name: 'Do it', activities: ['deliver_and_support' as const], streamId },
    ]
    const moves = await Promise.allSettled([
      updateValueStream(contributor(), { id: a.id, version: 0, steps: into(b.id) }),
      updateValueStream(contributor(), { id: b.id, version: 0, steps: into(a.id) }),
    ])
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(
      updateValueStream(contributor(), { id: a.id, version: 1, steps: into(a.id) }),
    ).rejects.toThrow(/lead back into itself|changed this/)
  })

  test('an aim with aims under it is not archived over their heads', async () => {
    const top = await aim('Top')
    const below = await aim('Below', top.id)
    await expect(
      updateStrategicAim(contributor(), { id: top.id, version: 0, archived: true }),
    ).rejects.toThrow('“Below” stands under it')
    await updateStrategicAim(contributor(), { id: below.id, version: 0, archived: true })
    await updateStrategicAim(contributor(), { id: top.id, version: 0, archived: true })
    await expect(
      updateStrategicAim(contributor(), { id: below.id, version: 1, archived: false }),
    ).rejects.toThrow('“Top” is archived')
  })
})

describe('the document', () => {
  test('its own export changes nothing, in the workspace and after a trip to another one', async () => {
    await createStakeholder(contributor(), { name: 'Students', kind: 'user', expectation: 'It works' })
    await createServiceOffering(contributor(), { name: 'Campus net', consumerGroups: ['Students', 'Guests'] })
    const { document } = await exportValueSystem(university.as('viewer'), {})
    const before = await university.eventCount()
    const preview = await previewValueSystemImport(university.as('manager'), { document })
    expect(preview.plan.changes).toEqual([])
    const { plan } = await importValueSystem(university.as('manager'), { document })
    expect(plan).toEqual(preview.plan)
    expect(await university.eventCount()).toBe(before)

    const other = await university.another()
    const dry = await previewValueSystemImport(other.as('manager'), { document })
    expect(dry.plan.changes.length).toBe(plan.unchanged)
    expect((await getValueSystem(other.as('viewer'), {})).services).toEqual([])
    await importValueSystem(other.as('manager'), { document })
    expect((await exportValueSystem(other.as('viewer'), {})).document).toEqual(document)
    expect((await importValueSystem(other.as('manager'), { document })).plan.changes).toEqual([])
    await other.eventCount()
  })

  test('one fault and nothing of it is taken; contributors may not import', async () => {
    const document = {
      format: 'ratchet value system 1' as const,
      services: [{ name: 'Never there' }],
      practices: [{ name: 'x', owner: 'stranger@example.org' }],
    }
    await expect(importValueSystem(university.as('manager'), { document })).rejects.toMatchObject({
      code: 'invalid',
      details: { errors: [{ path: 'document.practices.0.owner' }] },
    })
    const { services } = await getValueSystem(contributor(), {})
    expect(services.map(({ name }) => name)).not.toContain('Never there')
    await expect(importValueSystem(contributor(), { document })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a document of thousands comes in whole, and a circle of thousands is told at once', async () => {
    const large = await university.another()
    const many = Array.from({ length: 2000 }, (_, index) => `Number ${index}`)
    const document = {
      format: 'ratchet value system 1' as const,
      services: many.map((name) => ({ name })),
      stakeholders: many.map((name) => ({ name, kind: 'user' as const })),
      practices: many.map((name) => ({ name })),
      strategicAims: many.map((name, index) => ({ name, under: many[index + 1] ?? '' })),
    }
    const { plan } = await importValueSystem(large.as('manager'), { document })
    expect(plan.changes).toHaveLength(8000)
    expect(await large.eventCount()).toBeGreaterThan(8000)
    const circle = { ...document, strategicAims: [{ name: 'Number 1999', under: 'Number 0' }] }
    const began = performance.now()
    await expect(previewValueSystemImport(large.as('manager'), { document: circle })).rejects.toThrow(
      'Nothing',
    )
    expect(performance.now() - began).toBeLessThan(5000)
    const { strategicAims } = await getValueSystem(large.as('viewer'), {})
    expect(strategicAims.find(({ name }) => name === 'Number 1999')?.parentId).toBeNull()
  }, 120_000)
})
