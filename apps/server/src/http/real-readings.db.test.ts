import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Indicator, ReadingMapping } from '@ratchet/contract'
import { createServiceLevel, getServiceLevel, importReadings } from '@ratchet/core/service-levels'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { readReadings } from './reading-file.ts'

/** Checks of real sites (Koj / Upptime, ODbL), and production metrics (© Microsoft, MIT). */
const data = join(import.meta.dirname, '../../../../../shared/data')
const checks = join(data, 'uptime-checks/checks-until-2021-03.csv')
const outages = join(data, 'cloud-metrics-microsoft/service-unavailable--unavail-01.csv.gz')

let desk: TestWorkspace
beforeAll(async () => {
  desk = await testWorkspace('2018-05-06T00:00:00Z')
})
afterAll(() => desk.dispose())

async function reported(
  now: string,
  given: { indicator: Indicator; target: number; sliceMinutes: number },
  bytes: Uint8Array<ArrayBuffer>,
  mapping: Partial<ReadingMapping>,
) {
  desk.now = new Date(now)
  const who = desk.as('contributor')
  const { serviceLevel } = await createServiceLevel(who, { name: `Until ${now}`, ...given })
  const file = new File([bytes], 'readings.csv')
  const complete = { timeColumn: '', dateFormat: 'iso', decimalMark: '.', zone: 'UTC', ...mapping } as const
  const { report: told } = await importReadings(who, await readReadings(file, serviceLevel, complete))
  return { told, ...(await getServiceLevel(who, { serviceLevelId: serviceLevel.id })) }
}

describe('error budgets of real services', () => {
  test.runIf(existsSync(outages))(
    'two bad minutes of eleven days are 99.987 %, and the rest of the window is not known (needs ../shared)',
    async () => {
      const indicator = { kind: 'values', op: 'lt', threshold: 1 } as const
      const { told, report } = await reported(
        '2018-05-06T00:00:00Z',
        { indicator, target: 0.9995, sliceMinutes: 1 },
        new Uint8Array(gunzipSync(readFileSync(outages))),
        { timeColumn: 'TimeStamp', valueColumn: 'Value' },
      )
      expect(told).toMatchObject({ added: 15_840, rejected: 0 })
      expect(report.sli).toBeCloseTo(1 - 2 / 15_840, 12)
      expect(report.known).toBeCloseTo(11 / 28, 12)
      // 99.95 % of eleven days allow 7.92 bad minutes; two of them are spent.
      expect(report.remaining).toBeCloseTo(1 - 2 / 7.92, 9)
      expect(report.pace.advised).toBe('normal')
    },
    60_000,
  )

  test.runIf(existsSync(checks))(
    'uneven checks are weighted by time, not counted by rows (needs ../shared)',
    async () => {
      const now = Date.UTC(2020, 8, 15)
      const from = now - 28 * 86_400_000
      const rows = readFileSync(checks, 'utf8')
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(','))
      const own = rows
        .filter(([, site]) => site === 'Hacker News')
        .map(([at = '', , status]) => ({ at: Date.parse(at), status }))
      const { told, report } = await reported(
        new Date(now).toISOString(),
        { indicator: { kind: 'states', holdMinutes: 2 * 1440 }, target: 0.99, sliceMinutes: 5 },
        new Uint8Array(readFileSync(checks)),
        {
          ...{ timeColumn: 'checked_at', valueColumn: 'status', goodWords: 'up' },
          ...{ filterColumn: 'site', filterValue: 'Hacker News' },
        },
      )
      // What lies ahead of the clock is refused, line by line.
      expect(told.added).toBe(own.filter(({ at }) => at <= now).length)
      let [down, known, downRows, allRows] = [0, 0, 0, 0]
      for (const [place, { at, status }] of own.entries()) {
        const until = Math.min(own[place + 1]?.at ?? now, at + 2 * 86_400_000, now)
        const lasted = Math.max(0, until - Math.max(at, from))
        known += lasted
        if (lasted > 0) allRows += 1
        if (status !== 'down') continue
        down += lasted
        if (lasted > 0) downRows += 1
      }
      expect(report.sli).toBeCloseTo(1 - down / known, 4)
      expect(Math.abs((report.sli ?? 0) - (1 - downRows / allRows))).toBeGreaterThan(0.01)
    },
    60_000,
  )
})
