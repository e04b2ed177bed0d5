import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { createService } from '../value-system/index.ts'
import {
  addReadings,
  createServiceLevel,
  decidePace,
  exportOpenSlo,
  getServiceLevel,
  importOpenSlo,
  importReadings,
  listServiceLevels,
  previewOpenSlo,
  previewReadings,
  refreshStandings,
  updateServiceLevel,
} from './index.ts'

let desk: TestWorkspace
beforeAll(async () => {
  desk = await testWorkspace('2026-05-20T10:00:00Z')
})
afterAll(() => desk.dispose())

const contributor = () => desk.as('contributor')

/** A level with one hour of readings a minute apart, `bad` of them bad, that ends now. */
async function measured(name: string, bad: number) {
  const { serviceLevel } = await createServiceLevel(contributor(), {
    name,
    indicator: { kind: 'events' },
    target: 0.9,
    sliceMinutes: 1,
    window: { kind: 'rolling', days: 1 },
  })
  const readings = Array.from({ length: 60 }, (_, i) => ({
    at: new Date(desk.now.getTime() - (i + 1) * 60_000).toISOString(),
    bad: i < bad ? 1 : 0,
    total: 1,
  }))
  await addReadings(contributor(), { serviceLevelId: serviceLevel.id, readings })
  return serviceLevel.id
}

describe('a service level', () => {
  test('is promised, changed, archived and brought back, each with its event', async () => {
    const { service } = await createService(contributor(), { name: 'Exam platform' })
    const { serviceLevel } = await createServiceLevel(contributor(), {
      name: 'Exams open',
      serviceId: service.id,
      indicator: { kind: 'states', holdMinutes: 60 },
      target: 0.999,
    })
    expect(serviceLevel).toMatchObject({ zone: 'Europe/Berlin', standing: null, version: 0 })
    const id = serviceLevel.id
    const changed = await updateServiceLevel(contributor(), { serviceLevelId: id, version: 0, target: 0.99 })
    expect(changed.serviceLevel).toMatchObject({ target: 0.99, version: 1, standing: { pace: 'unknown' } })
    await updateServiceLevel(contributor(), { serviceLevelId: id, version: 1, archived: true })
    await expect(
      addReadings(contributor(), {
        serviceLevelId: id,
        readings: [{ at: '2026-05-20T09:00:00Z', good: true }],
      }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'archived' })
    await updateServiceLevel(contributor(), { serviceLevelId: id, version: 2, archived: false })
    expect((await desk.history(id)).map(({ operation }) => operation)).toEqual([
      'create-service-level',
      'update-service-level',
      'update-service-level',
      'update-service-level',
    ])
  })

  test('of 100 %, with a pace that contradicts itself, or of a viewer is refused', async () => {
    const level = { name: 'Never', indicator: { kind: 'events' } as const }
    await expect(createServiceLevel(contributor(), { ...level, target: 1 })).rejects.toMatchObject({
      details: { errors: [{ path: 'target', message: expect.stringContaining('100 %') }] },
    })
    await expect(
      createServiceLevel(contributor(), { ...level, target: 0.9, carefulBelow: 0.1, frozenBelow: 0.5 }),
    ).rejects.toMatchObject({ details: { errors: [{ path: 'frozenBelow' }] } })
    await expect(
      createServiceLevel(contributor(), { ...level, target: 0.9, sliceMinutes: 7 }),
    ).rejects.toMatchObject({ details: { errors: [{ path: 'sliceMinutes' }] } })
    await expect(createServiceLevel(desk.as('viewer'), { ...level, target: 0.9 })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('the second of two writers gets it as it stands', async () => {
    const id = await measured('Edited twice', 0)
    await updateServiceLevel(contributor(), { serviceLevelId: id, version: 0, target: 0.95 })
    await expect(
      updateServiceLevel(contributor(), { serviceLevelId: id, version: 0, target: 0.8 }),
    ).rejects.toMatchObject({ reason: 'stale_edit', details: { current: { target: 0.95 } } })
  })
})

describe('readings', () => {
  test('use the budget up, and the same again changes nothing', async () => {
    const id = await measured('Counted', 3)
    const { report, imports } = await getServiceLevel(desk.as('viewer'), { serviceLevelId: id })
    // 60 events of which 6 may be bad; 3 are.
    expect(report).toMatchObject({ bad: 3, total: 60, unit: 'events' })
    expect(report.remaining).toBeCloseTo(0.5, 12)
    expect(report.pace.advised).toBe('careful')
    expect(imports).toHaveLength(1)
    const events = await desk.eventCount()
    const again = await addReadings(contributor(), {
      serviceLevelId: id,
      readings: [{ at: new Date(desk.now.getTime() - 60_000).toISOString(), bad: 1, total: 1 }],
    })
    expect(again.report).toMatchObject({ id: null, added: 0, corrected: 0, unchanged: 1 })
    expect(await desk.eventCount()).toBe(events)
  })

  test('that come again with another value are a new version; the old one stays', async () => {
    const id = await measured('Corrected', 3)
    const at = new Date(desk.now.getTime() - 60_000).toISOString()
    const { report } = await addReadings(contributor(), {
      serviceLevelId: id,
      readings: [{ at, bad: 0, total: 1 }],
    })
    expect(report).toMatchObject({ added: 0, corrected: 1 })
    expect((await getServiceLevel(contributor(), { serviceLevelId: id })).report.bad).toBe(2)
    const client = await desk.pool.connect()
    try {
      await client.query(`select set_config('ratchet.workspace_id', $1, false)`, [desk.workspaceId])
      const { rows } = await client.query(
        'select version, value from service_level_readings where service_level_id = $1 and at = $2 order by version',
        [id, at],
      )
      expect(rows).toEqual([
        { version: 1, value: 1 },
        { version: 2, value: 0 },
      ])
    } finally {
      client.release(true)
    }
  })

  test('that cannot be are refused with their place, and none is kept', async () => {
    const id = await measured('Refusing', 0)
    await expect(
      addReadings(contributor(), {
        serviceLevelId: id,
        readings: [
          { at: '2026-05-20T08:00:00Z', bad: 0, total: 1 },
          { at: '2026-05-20T08:01:00Z', bad: 2, total: 1 },
          { at: '2026-05-20T08:00:00.000Z', bad: 0, total: 1 },
          { at: '2026-05-21T08:00:00Z', bad: 0, total: 1 },
          { at: '2026-05-20T08:02:00Z', value: 3 },
        ],
      }),
    ).rejects.toMatchObject({
      details: {
        errors: [
          { path: 'readings.1' },
          { path: 'readings.2.at' },
          { path: 'readings.3.at' },
          { path: 'readings.4' },
        ],
      },
    })
    expect((await listServiceLevels(contributor(), {})).serviceLevels).toContainEqual(
      expect.objectContaining({ id, readingCount: 60 }),
    )
  })

  test('of a table: the preview tells what the import does, bad rows with their line', async () => {
    const id = await measured('Imported', 0)
    const table = {
      serviceLevelId: id,
      fileName: 'checks.csv',
      rows: [
        { line: 2, at: '2026-05-19T08:00:00Z', bad: 0, total: 10 },
        { line: 3, at: '2026-05-19T08:01:00Z', bad: 11, total: 10 },
        { line: 4, at: '2026-05-19T08:00:00Z', bad: 1, total: 10 },
      ],
      rejections: [{ line: 5, column: 'time', text: 'soon', reason: 'No time.' }],
    }
    const { report: would } = await previewReadings(contributor(), table)
    const { report: did } = await importReadings(contributor(), table)
    const { id: _, importedAt: __, ...same } = did
    expect(would).toMatchObject(same)
    expect(did).toMatchObject({ added: 1, rejected: 3 })
    expect(did.rejections.map(({ line }) => line)).toEqual([3, 4, 5])
  })
})

describe('the pace of releases', () => {
  test('is decided by people, beside what the rule advises then', async () => {
    const id = await measured('Spent', 12)
    const { decision } = await decidePace(contributor(), {
      serviceLevelId: id,
      pace: 'careful',
      note: 'One urgent fix waits',
    })
    expect(decision).toMatchObject({
      pace: 'careful',
      advised: 'frozen',
      decidedBy: { name: 'The contributor' },
    })
    expect(decision.remaining).toBeCloseTo(-1, 12)
    const { decisions } = await getServiceLevel(contributor(), { serviceLevelId: id })
    expect(decisions).toEqual([decision])
    expect((await desk.history(id)).at(-1)).toMatchObject({ operation: 'decide-pace' })
  })

  test('follows the clock: what is old leaves a rolling window', async () => {
    const id = await measured('Forgetting', 12)
    const then = desk.now
    desk.now = new Date(then.getTime() + 2 * 86_400_000)
    await refreshStandings(
      { ...contributor(), actor: { memberId: null, name: 'system', role: 'system' } },
      {},
    )
    const { serviceLevels } = await listServiceLevels(contributor(), {})
    expect(serviceLevels.find((level) => level.id === id)?.standing).toMatchObject({
      remaining: null,
      pace: 'unknown',
    })
    const { report } = await getServiceLevel(contributor(), {
      serviceLevelId: id,
      asOf: then.toISOString(),
    })
    expect(report.pace.advised).toBe('frozen')
    desk.now = then
  })
})

describe('OpenSLO documents', () => {
  const level = {
    key: 'checkout#0',
    serviceName: 'exam PLATFORM',
    document: { slo: { name: 'checkout' } },
    name: 'Checkout',
    description: '',
    indicator: { kind: 'events' } as const,
    target: 0.995,
    budgeting: 'occurrences' as const,
    sliceMinutes: 5,
    sliceTarget: 1,
    window: { kind: 'calendar', unit: 'month' } as const,
    zone: null,
  }

  test('come in whole, link the service that is known, and the same again changes nothing', async () => {
    expect(await previewOpenSlo(contributor(), { levels: [level] })).toEqual({
      levels: [{ name: 'Checkout', effect: 'added' }],
    })
    await importOpenSlo(contributor(), { levels: [level] })
    const events = await desk.eventCount()
    expect(await importOpenSlo(contributor(), { levels: [level] })).toEqual({
      levels: [{ name: 'Checkout', effect: 'unchanged' }],
    })
    expect(await desk.eventCount()).toBe(events)
    const changed = await importOpenSlo(contributor(), { levels: [{ ...level, target: 0.99 }] })
    expect(changed.levels).toEqual([{ name: 'Checkout', effect: 'changed' }])
    const { levels } = await exportOpenSlo(contributor(), {})
    expect(levels.find(({ origin }) => origin?.key === 'checkout#0')).toMatchObject({
      serviceName: 'Exam platform',
      level: { target: 0.99, fromOpenSlo: true },
      origin: { document: { slo: { name: 'checkout' } } },
    })
  })

  test('with one that cannot be are refused, and none is kept', async () => {
    await expect(
      importOpenSlo(contributor(), {
        levels: [
          { ...level, key: 'new#0', name: 'New' },
          { ...level, key: 'new#0', name: 'New again' },
        ],
      }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const { serviceLevels } = await listServiceLevels(contributor(), {})
    expect(serviceLevels.some(({ name }) => name.startsWith('New'))).toBe(false)
  })
})
