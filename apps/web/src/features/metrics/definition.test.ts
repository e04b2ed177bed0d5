import { expect, it } from 'vitest'
import { changeable, newDefinition, toSend } from './definition.ts'

it('sends empty season and team as none, and never drops a season that is no number', () => {
  expect(toSend(newDefinition)).toMatchObject({ season: null, teamId: null })
  expect(toSend({ ...newDefinition, season: '12' }).season).toBe(12)
  expect(toSend({ ...newDefinition, season: 'twelve' }).season).toBe(0)
})

it('leaves kind and period out of a later change', () => {
  expect(Object.keys(changeable(newDefinition))).not.toContain('kind')
  expect(Object.keys(changeable(newDefinition))).not.toContain('period')
})
