import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { checkDatabase } from './check-database.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.dispose())

it('has nothing to say about a plain role', async () => {
  expect(await checkDatabase(fresh.url)).toBeNull()
})

it('warns of a superuser, whom row-level security does not bind', async () => {
  expect(await checkDatabase(inject('databaseServer').adminUrl)).toMatch(/row-level security/)
})

it('refuses a server that is not there, in one sentence without the password', async () => {
  const asked = checkDatabase('postgres://somebody:hidden@127.0.0.1:1/nothing')
  await expect(asked).rejects.toThrow(/cannot be used.*nothing was changed/)
  await expect(asked).rejects.not.toThrow(/hidden/)
})
