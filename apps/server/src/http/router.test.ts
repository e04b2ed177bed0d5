import { expect, it } from 'vitest'
import { contractRoutes } from '../../../../tests/support/contract-routes.ts'
import { openToStrangers } from './api.ts'
import { isServed } from './router.ts'

it('mounts every route of the contract', () => {
  expect(contractRoutes.filter(({ name }) => !isServed(name)).map(({ name }) => name)).toEqual([])
})

it('opens to strangers only routes that exist', () => {
  const names = new Set(contractRoutes.map(({ name }) => name))
  expect([...openToStrangers].filter((name) => !names.has(name))).toEqual([])
})
