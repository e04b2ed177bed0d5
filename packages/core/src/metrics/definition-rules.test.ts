import { expect, it } from 'vitest'
import { changedHeldFields, type Definition, definitionErrors } from './definition-rules.ts'

const sound: Definition = { kind: 'count', unit: '', gapRule: 'zero', direction: 'decrease', season: null }

it.each([
  [{ kind: 'proportion', unit: 'h', gapRule: 'missing' }, ['unit']],
  [{ kind: 'count', unit: '%' }, ['unit']],
  [{ kind: 'proportion', unit: '%', gapRule: 'zero' }, ['gapRule']],
  [{ kind: 'rare_event', unit: 'days', gapRule: 'zero' }, ['gapRule']],
  [{ kind: 'proportion', unit: 'h', gapRule: 'zero' }, ['unit', 'gapRule']],
  [{}, []],
  [{ kind: 'proportion', unit: '%', gapRule: 'missing' }, []],
] as const)('%o contradicts itself in %o', (change, fields) => {
  expect(definitionErrors({ ...sound, ...change }).map(({ path }) => path)).toEqual(fields)
})

it('names the held fields that a change touches', () => {
  expect(changedHeldFields(sound, { ...sound, unit: 'tickets', season: 7 })).toEqual(['unit', 'season'])
  expect(changedHeldFields(sound, { ...sound })).toEqual([])
})
