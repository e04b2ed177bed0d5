import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { firstDifference } from '../../../scripts/fixtures/compare.ts'
import { runFolder } from '../../../scripts/fixtures/run-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratchet-fixtures-'))
afterAll(() => rmSync(folder, { recursive: true }))

function put(name: string, content: unknown): void {
  mkdirSync(join(folder, 'verdict'), { recursive: true })
  writeFileSync(
    join(folder, 'verdict', name),
    typeof content === 'string' ? content : JSON.stringify(content),
  )
}

describe('the runner of oracle cases', () => {
  test('tells passed, failed and unreadable apart', () => {
    const input = { direction: 'decrease', target: null, season_period: null, baseline: [1], followup: [1] }
    put('right.json', { family: 'verdict', input, expected: { verdict: 'insufficient_data' } })
    put('wrong.json', { family: 'verdict', input, expected: { n_baseline: 1, n_followup: 2 } })
    put('refused.json', { family: 'verdict', input: { direction: 'up' }, expected: {} })
    put('bare.json', { family: 'verdict' })
    put('broken.json', '{"family":')
    put('unknown.json', { family: 'tea-leaves', input: {}, expected: {} })
    put('inherited.json', { family: 'constructor', input: {}, expected: {} })
    const reports = Object.fromEntries(runFolder(folder).map((report) => [report.family, report]))
    expect(reports.verdict).toMatchObject({ passed: 1 })
    expect(reports.verdict?.failures).toEqual([
      { file: join('verdict', 'bare.json'), what: 'needs the keys "input" and "expected"' },
      { file: join('verdict', 'refused.json'), what: expect.stringContaining('"direction" must be') },
      { file: join('verdict', 'wrong.json'), what: 'n_followup: got 1, want 2' },
    ])
    expect(reports['(unreadable)']?.failures[0]?.file).toBe(join('verdict', 'broken.json'))
    expect(reports['tea-leaves']?.failures[0]?.what).toBe('is of a family that nobody knows, "tea-leaves"')
    expect(Object.getOwnPropertyDescriptor(reports, 'constructor')?.value.failures).toHaveLength(1)
  })

  test('a bootstrap may miss by a share of its width, a season of another estimator by 5 %, reference fields freely', () => {
    const want = {
      bootstrap_mean: { lo95: 0, hi95: 10 },
      welch: { lo95: 0, hi95: 10 },
      seasonal_cycle: [1],
      mean: 1,
    }
    const tolerance = { abs: 1e-9, bootstrap_rel_of_width: 0.06, stl: 'reference' }
    const but = (change: object) => firstDifference({ ...want, ...change }, want, tolerance)?.path ?? null
    expect(but({ bootstrap_mean: { lo95: 0.5, hi95: 9.5 }, seasonal_cycle: [1.04] })).toBeNull()
    expect(but({ bootstrap_mean: { lo95: 0.7, hi95: 10 } })).toBe('bootstrap_mean.lo95')
    expect(but({ welch: { lo95: 0.5, hi95: 10 } })).toBe('welch.lo95')
    expect(but({ seasonal_cycle: [1.06] })).toBe('seasonal_cycle[0]')
    expect(but({ mean: 1.04 })).toBe('mean')
    expect(firstDifference({ a: { b: 1 } }, { a: { b: 2 } }, {}, '', ['a.b'])).toBeNull()
  })

  test('numbers pass within the tolerance, everything else exactly', () => {
    const tolerance = { rel: 1e-3, abs: 1e-6, p_abs: 0.1 }
    expect(firstDifference({ a: [1, 1000.9] }, { a: [1, 1000] }, tolerance)).toBeNull()
    expect(firstDifference({ a: [1, 1001.1] }, { a: [1, 1000] }, tolerance)?.path).toBe('a[1]')
    expect(firstDifference({ trend_p: 0.5 }, { trend_p: 0.45 }, tolerance)).toBeNull()
    expect(firstDifference({ step: 0.5 }, { step: 0.45 }, tolerance)).not.toBeNull()
    expect(firstDifference({ a: Number.NaN }, { a: 0 }, tolerance)).not.toBeNull()
    expect(firstDifference({ a: 1 }, { a: null }, tolerance)).toMatchObject({ got: 1, want: null })
    expect(firstDifference({}, { a: false }, tolerance)).toMatchObject({ path: 'a', got: undefined })
    expect(firstDifference({ a: [1] }, { a: [1, 2] }, tolerance)?.path).toBe('a')
  })
})
