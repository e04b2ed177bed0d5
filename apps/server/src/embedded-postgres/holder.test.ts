import { expect, it } from 'vitest'
import { type Holder, judgeHolder, parseHolder } from './holder.ts'

const holder: Holder = {
  id: 'a1',
  pid: 4711,
  processStart: '1001',
  host: 'desk',
  place: 'boot-1',
  heldSince: '2026-03-01T08:00:00.000Z',
}
const here = { host: 'desk', place: 'boot-1' }

it('believes a process with the same number only when it also began at the same time', () => {
  expect(judgeHolder(holder, { here, processStartNow: '1001' })).toBe('alive')
  expect(judgeHolder(holder, { here, processStartNow: '2002' })).toBe('gone')
  expect(judgeHolder(holder, { here, processStartNow: null })).toBe('gone')
})

it('does not judge a process of another machine, container or machine start by its number', () => {
  expect(judgeHolder(holder, { here: { ...here, host: 'ship' }, processStartNow: '1001' })).toBe('listen')
  expect(judgeHolder(holder, { here: { ...here, place: 'boot-2' }, processStartNow: null })).toBe('listen')
})

it('reads its own writing and nothing else', () => {
  expect(parseHolder(JSON.stringify(holder))).toEqual(holder)
  expect(parseHolder('')).toBeNull()
  expect(parseHolder('{"pid":1}')).toBeNull()
})
