import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { freshDatabase } from '../support/fresh-database.ts'
import { makeDataFolder, postmasterOf, removeDataFolder } from './data-folders.ts'
import { enter } from './enter.ts'
import { RunningRatchet } from './running-ratchet.ts'

/** Enough to meet each moment of a write many times over the weeks; `RATCHET_KILLS=30` for a longer evening. */
const kills = Number(process.env.RATCHET_KILLS ?? 9)
const dataFolder = makeDataFolder()
// A database that was given is not ours to kill.
const given = process.env.DATABASE_URL ? await freshDatabase({ empty: true }) : null
const settings = given ? { DATABASE_URL: given.url } : {}
let ratchet = new RunningRatchet(dataFolder, settings)

afterAll(async () => {
  await ratchet.end('SIGTERM')
  await given?.dispose()
  removeDataFolder(dataFolder)
})

it(`finds every acknowledged improvement again after ${kills} kills during writes`, async () => {
  let address = await ratchet.address()
  const cookie = await enter(address, await ratchet.welcomeLink())
  const acknowledged: string[] = []
  let checked = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    const writers = [1, 2].map((writer) =>
      captureUntilKilled(address, cookie, `${kill}.${writer}`, acknowledged),
    )
    // On a busy machine a moment may pass before the first write is answered; a kill before it would show nothing.
    const before = acknowledged.length
    for (let waited = 0; acknowledged.length === before && waited < 10_000; waited += 10) await sleep(10)
    await sleep(20 + Math.random() * 280)
    // Every third time the database dies with it, unable to stop in order, and must recover from its log.
    if (kill % 3 === 0 && !given) process.kill(postmasterOf(dataFolder), 'SIGKILL')
    await ratchet.end('SIGKILL')
    await Promise.all(writers)
    ratchet = new RunningRatchet(dataFolder, settings)
    address = await ratchet.address()
    for (; checked < acknowledged.length; checked += 1) {
      const answer = await fetch(`${address}/api/v1/improvements/${acknowledged[checked]}`, {
        headers: { cookie },
      })
      await answer.arrayBuffer()
      expect(answer.status, `improvement ${checked} after kill ${kill}`).toBe(200)
    }
  }
  expect(acknowledged.length).toBeGreaterThan(kills)
}, 600_000)

/** Captures one improvement after the other; an id counts once its whole answer has arrived. */
async function captureUntilKilled(
  address: string,
  cookie: string,
  who: string,
  acknowledged: string[],
): Promise<void> {
  for (let count = 1; ; count += 1) {
    let response: Response
    let text: string
    try {
      response = await fetch(`${address}/api/v1/improvements`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, origin: address },
        body: JSON.stringify({ sentence: `Improvement ${count} of writer ${who}` }),
      })
      text = await response.text()
    } catch {
      return // killed: this one was not acknowledged
    }
    // The database may die a moment before the application: then it says that it cannot answer, and acknowledges nothing.
    if (response.status === 503) return
    expect(response.ok, text).toBe(true)
    acknowledged.push(JSON.parse(text).improvement.id)
  }
}
