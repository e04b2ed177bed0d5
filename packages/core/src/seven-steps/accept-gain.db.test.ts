import { afterEach, expect, test } from 'vitest'
import { listNotifications } from '../notifications/index.ts'
import * as steps from './index.ts'
import { disposeAll, refusal, start } from './test-harness.ts'
import { closed } from './test-lap.ts'

afterEach(disposeAll)

test('the process owner is told, and nobody else can take the gain on in their name', async () => {
  const lap = await start()
  const { id: lapId } = await closed(lap)
  const [owner, reader] = [lap.workspace.as('contributor'), lap.workspace.as('manager')]
  expect((await lap.lap()).momentum).toMatchObject({ processOwner: { id: lap.readerId }, acceptedAt: null })
  const { notifications } = await listNotifications(reader, {})
  expect(notifications.map(({ kind }) => kind)).toContain('assigned')
  expect((await refusal(steps.acceptGain(owner, { lapId }))).code).toBe('forbidden')
  const { momentum } = (await steps.acceptGain(reader, { lapId })).lap
  expect(momentum.acceptedAt).toBe(lap.workspace.now.toISOString())
  // Saying it twice is saying it once, and the history replays to what is stored.
  const { version } = await lap.lap()
  expect((await steps.acceptGain(reader, { lapId })).lap.version).toBe(version)
  const { replay } = await steps.checkStatuses(lap.workspace.as('administrator'), {})
  expect(replay.differences).toEqual([])
})

test('a yes stands for what was standardised by then, and for one person', async () => {
  const lap = await start()
  const { id: lapId, version } = await lap.lap()
  const [owner, reader] = [lap.workspace.as('contributor'), lap.workspace.as('manager')]
  expect((await refusal(steps.acceptGain(reader, { lapId }))).code).toBe('forbidden')
  const set = async (what: string, processOwnerId: string) => {
    const { version } = await lap.lap()
    const standardised = what ? [{ what, kind: 'runbook' as const }] : []
    return (await steps.setMomentum(owner, { lapId, version, standardised, processOwnerId })).lap.momentum
  }
  await steps.setMomentum(owner, { lapId, version, standardised: [], processOwnerId: lap.readerId })
  expect((await refusal(steps.acceptGain(reader, { lapId }))).reason).toBe('nothing_to_hold')
  await set('A roster each term', lap.readerId)
  await steps.acceptGain(reader, { lapId })
  expect((await set('A roster each term', lap.readerId)).acceptedAt).not.toBeNull()
  expect((await set('A roster each week', lap.readerId)).acceptedAt).toBeNull()
  // Who names themselves has said it.
  expect((await set('A roster each week', lap.ownerId)).acceptedAt).not.toBeNull()
})
