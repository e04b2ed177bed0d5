import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { listImprovements } from '@ratchet/core/backlog'
import { connect, uuidV7 } from '@ratchet/core/foundation'
import { createWorkspace, systemContext } from '@ratchet/core/people'
import { getOccurrence, getReview, listReviews } from '@ratchet/core/reviews'
import { checkStatuses, exportEvidence, getLap, getPage, listCourses } from '@ratchet/core/seven-steps'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { pageFile } from '../http/lap-papers.ts'
import { seedDemo } from './seed-demo.ts'

/** The story is told up to whatever day it is: on any day of a week, at the turn of a year, over a leap day. */
describe.each(['2026-11-23', '2027-01-03', '2028-03-01'])('the demo workspace, told on %s', (on) => {
  const now = new Date(`${on}T12:00:00Z`)
  const workspaceId = uuidV7(now)
  let close = async () => {}
  let context: ReturnType<typeof systemContext>

  beforeAll(async () => {
    const fresh = await freshDatabase()
    const connection = connect(fresh.url, 2)
    close = async () => {
      await connection.close()
      await fresh.dispose()
    }
    context = systemContext({ database: connection.database, clock: () => now }, workspaceId)
    await createWorkspace(context, { name: 'University', zone: 'Europe/Berlin' })
    await seedDemo(connection.database, workspaceId, now)
  })
  afterAll(() => close())

  const improvement = async (words: string) => {
    const { improvements } = await listImprovements(context, { text: words })
    const [found] = improvements
    if (!found) throw new Error(`no improvement says "${words}"`)
    return found
  }

  test('the engine finds response and resolution met, Wi-Fi short: partly there', async () => {
    const { status, lap } = await improvement('exam periods')
    expect(status).toBe('partly_achieved')
    const { verdicts, contract } = (await getLap(context, { lapId: lap?.id ?? '' })).lap
    expect(contract?.pointsKnown).toBe(0)
    expect(verdicts).toHaveLength(1)
    expect(verdicts[0]?.overall).toBe('partly_there')
    const read = Object.fromEntries((verdicts[0]?.targets ?? []).map((target) => [target.metricName, target]))
    expect(read['First response']).toMatchObject({ label: 'met', targetValue: 1 })
    expect(read['First response']?.baseline?.mean).toBeCloseTo(8, 0)
    expect(read['First response']?.current?.mean).toBeCloseTo(0.75, 1)
    expect(read.Resolution).toMatchObject({ label: 'met', targetValue: 8 })
    expect(read.Resolution?.baseline?.mean).toBeCloseTo(36, 0)
    expect(read.Resolution?.current?.mean).toBeCloseTo(7, 0)
    expect(read['Wi-Fi tickets']?.label).toBe('short')
    const wifi = read['Wi-Fi tickets']
    expect((wifi?.current?.mean ?? 0) / (wifi?.baseline?.mean ?? 1) - 1).toBeCloseTo(-0.65, 1)
  })

  test('its page is one sheet of A3 in both languages, and the same words as Markdown', async () => {
    const { lap } = await improvement('exam periods')
    const { page } = await getPage(context, { lapId: lap?.id ?? '' })
    for (const language of ['en', 'de'] as const) {
      const pdf = Buffer.from(await (await pageFile(page, 'pdf', language)).arrayBuffer()).toString('latin1')
      expect(pdf.startsWith('%PDF-1.7')).toBe(true)
      expect(pdf.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(1)
      expect(pdf).toContain('/MarkInfo')
    }
    const said = await (await pageFile(page, 'markdown', 'en')).text()
    for (const words of ['Partly there', 'First response', 'Wi-Fi tickets']) expect(said).toContain(words)
  })

  test('its evidence checks by the command line alone, in a folder with nothing else in it', async () => {
    const { lap } = await improvement('exam periods')
    const pack = await exportEvidence(context, { lapId: lap?.id ?? '' })
    const folder = mkdtempSync(join(tmpdir(), 'ratchet-evidence-'))
    try {
      writeFileSync(join(folder, 'evidence.json'), JSON.stringify(pack))
      const ratchet = fileURLToPath(new URL('../../../cli/bin/ratchet.js', import.meta.url))
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [ratchet, 'check-evidence', 'evidence.json'],
        // Nothing of this process is passed on: no server, no key, no database.
        { cwd: folder, env: {} },
      )
      expect(stdout).toContain('deciding, ')
      expect(stdout).toContain('Partly there')
      expect(stdout.trim().endsWith('The same bytes.')).toBe(true)
      expect(readdirSync(folder)).toEqual(['evidence.json'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 30_000)

  test('the exam squad is standardised each term, and new Wi-Fi work stands in the backlog', async () => {
    const { lap } = await improvement('exam periods')
    const { momentum, watch } = (await getLap(context, { lapId: lap?.id ?? '' })).lap
    expect(momentum.standardised[0]?.what).toMatch(/squad.*each term/)
    expect(momentum.followUps).toMatchObject([{ sentence: expect.stringContaining('Roaming') }])
    expect((await improvement('Roaming')).followsUp?.sentence).toContain('exam periods')
    expect(watch).toHaveLength(3)
  })

  test('one is being measured, and its look so far is interim', async () => {
    const { status, lap } = await improvement('Password resets')
    expect(status).toBe('measuring')
    expect((await getLap(context, { lapId: lap?.id ?? '' })).lap.interim?.standing).toBe('interim')
    const { courses } = await listCourses(context, { lapId: lap?.id ?? '' })
    expect(courses[0]).toMatchObject({ judged: false, metricName: 'Password resets by phone' })
  })

  test('the backlog is reviewed every other week, with some weeks missed, and the last minutes name an owner', async () => {
    const { reviews } = await listReviews(context, {})
    const backlog = reviews.find(({ kind }) => kind === 'backlog')
    expect(backlog?.habit.held).toBeGreaterThan(5)
    expect(backlog?.habit.planned).toBeGreaterThan(backlog?.habit.held ?? 0)
    const { occurrences } = await getReview(context, { reviewId: backlog?.id ?? '' })
    const last = occurrences.findLast(({ state }) => state === 'held')
    const { occurrence } = await getOccurrence(context, {
      reviewId: backlog?.id ?? '',
      plannedOn: last?.plannedOn ?? '',
    })
    expect(occurrence.agenda).toContainEqual(
      expect.objectContaining({ source: 'unowned', settledAs: 'decided' }),
    )
  })

  test('every status is what its facts say, and the chain of events holds', async () => {
    const { differences, eventChain } = await checkStatuses(context, {})
    expect(differences).toEqual([])
    expect(eventChain.brokenAt).toBeNull()
  })
})
