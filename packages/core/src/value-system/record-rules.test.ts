import type { StrategicAim, ValueStream, ValueSystem } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey } from './name-rules.ts'
import { refuseRecord } from './record-rules.ts'
import { withRecord } from './records.ts'
import { indexSystem } from './system-index.ts'

const kept = { description: '', ownerId: null, archivedAt: null, version: 0 }
const aim = (id: string, parentId: string | null = null): StrategicAim => ({
  id,
  name: `Aim ${id}`,
  parentId,
  startsOn: null,
  endsOn: null,
  ...kept,
})
const stream = (id: string, to: readonly string[] = []): ValueStream => ({
  id,
  name: `Stream ${id}`,
  steps: to.map((streamId) => ({
    name: 's',
    description: '',
    activities: ['plan'],
    serviceIds: [],
    streamId,
  })),
  ...kept,
})
const systemOf = (more: Partial<ValueSystem>): ValueSystem => ({
  services: [],
  serviceOfferings: [],
  stakeholders: [],
  strategicAims: [],
  valueStreams: [],
  practices: [],
  ...more,
})
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

describe('aims stay a tree and streams lead somewhere', () => {
  test('whatever aims are moved where, as long as the rule agrees', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(null, ...ids)), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(moves, (all) => {
        let system = systemOf({ strategicAims: ids.map((id) => aim(id)) })
        for (const [id, parentId] of all) {
          const moved = aim(id, parentId)
          const next = withRecord(system, 'strategic_aim', moved)
          if (refuseRecord('strategic_aim', moved, indexSystem(next)) === null) system = next
        }
        const parentOf = new Map(system.strategicAims.map((one) => [one.id, one.parentId]))
        for (const id of ids) {
          let steps = 0
          for (let here = parentOf.get(id); here; here = parentOf.get(here)) {
            steps += 1
            expect(steps).toBeLessThan(ids.length)
          }
        }
      }),
    )
  })

  test('a move is refused only when it would close a circle', () => {
    const chain = systemOf({ strategicAims: [aim('a'), aim('b', 'a'), aim('c', 'b')] })
    const move = (id: string, parentId: string | null) => {
      const moved = aim(id, parentId)
      return refuseRecord('strategic_aim', moved, indexSystem(withRecord(chain, 'strategic_aim', moved)))
    }
    expect(move('a', 'c')?.message).toBe(
      'an aim cannot stand under itself: “Aim a” under “Aim c” under “Aim b” under “Aim a”',
    )
    expect(move('a', 'a')?.path).toBe('parentId')
    expect(move('c', 'a')).toBeNull()
    expect(move('b', null)).toBeNull()
  })

  test('streams may meet, but none leads back into itself', () => {
    const system = systemOf({
      valueStreams: [stream('a', ['b', 'c']), stream('b', ['d']), stream('c', ['d'])],
    })
    const put = (one: ValueStream) =>
      refuseRecord('value_stream', one, indexSystem(withRecord(system, 'value_stream', one)))
    expect(put(stream('d'))).toBeNull()
    expect(put(stream('d', ['x', 'a']))).toEqual({
      path: 'steps.1.streamId',
      message: expect.stringContaining('“Stream d” leads to “Stream a” leads to'),
    })
  })
})

test('a way of hundreds of names is told by its ends', () => {
  const many = Array.from({ length: 300 }, (_, index) => aim(String(index), String((index + 1) % 300)))
  const refusal = refuseRecord('strategic_aim', aim('0', '1'), indexSystem(systemOf({ strategicAims: many })))
  expect(refusal?.message.length).toBeLessThan(200)
  expect(refusal?.message).toContain('…')
})

test('names that read the same are the same name', () => {
  expect(nameKey('  Campus  Wi-Fi ')).toBe(nameKey('campus wi-fi'))
  expect(nameKey('Cafe\u0301')).toBe(nameKey('CAFÉ'))
  expect(nameKey('Ｍａｉｌ')).toBe('mail')
})
