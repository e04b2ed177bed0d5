import { expect, it } from 'vitest'
import { Beside } from './beside.ts'

it('runs one at a time and waits for it at the end', async () => {
  const beside = new Beside(0)
  let [begun, ended] = [0, 0]
  const act = async () => {
    begun += 1
    await new Promise((resolve) => setTimeout(resolve, 5))
    ended += 1
  }
  beside.start(act)
  beside.start(act)
  expect([begun, ended]).toEqual([1, 0])
  await beside.end()
  expect(ended).toBe(1)
  beside.start(act)
  await beside.end()
  expect(begun).toBe(2)
})

it('does nothing before it is due, and hands on what went wrong', async () => {
  const seldom = new Beside(60_000)
  seldom.start(() => Promise.reject(new Error('too early')))
  await seldom.end()
  const beside = new Beside(0)
  beside.start(() => Promise.reject(new Error('cancelled')))
  await expect(beside.end()).rejects.toThrow('cancelled')
  expect(() => beside.start(async () => {})).toThrow('cancelled')
})
