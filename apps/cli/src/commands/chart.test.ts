import { describe, expect, test } from 'vitest'
import { run } from '../main.ts'

async function ratchet(args: readonly string[], input: unknown) {
  let stdout = ''
  let stderr = ''
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const status = await run(['chart', '-', ...args], {
    standardInput: async function* () {
      yield new TextEncoder().encode(text)
    },
    write: (part) => {
      stdout += part
    },
    complain: (part) => {
      stderr += part
    },
    columns: 80,
    colour: false,
  })
  return { status, stdout, stderr }
}

const month = (i: number) => new Date(Date.UTC(2025, i, 1)).toISOString().slice(0, 10)
const values = [10, 12, 11, 9, 10, 11, 12, 10, 9, 11, 10, 30]
const options = { improvement_direction: 'decrease', target: 8, rebase_dates: [], screen_outliers: true }
const monthly = { values, dates: values.map((_, i) => month(i)), options }

describe('ratchet chart', () => {
  test('draws an XmR chart and names the rule, the side and the date', async () => {
    const { status, stdout } = await ratchet(['--title', 'Waiting', '--unit', 'h'], monthly)
    expect(status).toBe(0)
    expect(stdout).toContain('Waiting (lower is better)')
    expect(stdout).toContain('▲ concern signal')
    expect(stdout).toContain('· 2025-12-01: outside the limits, high')
    expect(stdout).toContain('! Limits from fewer than 12 points')
    expect(stdout).toContain('signals come first')
  })

  test('prints the keys of the oracle cases with --json', async () => {
    const { stdout } = await ratchet(['--json'], monthly)
    expect(JSON.parse(stdout)).toMatchObject({
      groups: [{ group: 0, n: 12, start: 0, end: 11, short_group_warning: true }],
      outside_idx: [11],
      special_cause_concern_idx: [11],
      variation_icon: 'special_cause_concern',
      assurance_icon: 'consistent_fail',
    })
  })

  test('draws a share of cases, limits following the cases, in German too', async () => {
    const shares = { y: [12, 15, 9, 14, 11, 13, 10, 61], n: [90, 95, 88, 97, 91, 94, 90, 96] }
    const { status, stdout } = await ratchet(['--language', 'de'], shares)
    expect(status).toBe(0)
    expect(stdout).toContain('· 8: außerhalb der Grenzen, hoch')
    expect(stdout).toContain('p chart')
    const { stdout: json } = await ratchet(['--json', '--chart', 'u'], shares)
    expect(JSON.parse(json)).toMatchObject({ sigma_signal_idx: [7], parts: [{ start: 0, end: 7, n_obs: 8 }] })
  })

  test.each([
    ['c', { y: [3, 4, 2, 5], chart: 'c' }],
    ['xbar', { y: [1, 2, 3, 5, 2, 4], subgroup: [1, 1, 2, 2, 3, 3] }],
    ['run', { y: [3, 4, 2, 5], chart: 'run', part: [2] }],
    ['mr', { y: [3, 4, 2, 5], chart: 'mr', exclude: [2] }],
  ])('draws a %s chart', async (_, input) => {
    const { status, stdout } = await ratchet([], input)
    expect(status).toBe(0)
    expect(stdout.split('\n').length).toBeGreaterThan(16)
  })

  test('answers the tables as JSON and says that they have no drawing', async () => {
    const { stdout } = await ratchet(['--json'], { n_useful: [10, 20] })
    expect(JSON.parse(stdout)).toEqual({ longest_run_max: [6, 7], n_crossings_min: [2, 6] })
    expect((await ratchet([], { n: [2, 3] })).stderr).toContain('--json prints it')
  })

  test.each([
    ['', 'empty'],
    ['{', 'not JSON'],
    ['[1]', 'one JSON object'],
    [{ other: 1 }, 'neither "values" nor "y"'],
    [{ ...monthly, dates: ['2025-01-01'] }, '"dates" has 1 entries for 12 values'],
    [{ ...monthly, values: [1, null] }, 'values[1]'],
    [{ ...monthly, options: { rebase_dates: ['2031-01-01'] } }, 'rebase_dates[0]'],
    [{ ...monthly, options: { improvement_direction: 'sideways' } }, 'improvement direction'],
    [{ y: [1, 2], chart: 'q' }, 'no chart "q"'],
    [{ y: [1, 2], n: [1, 0], chart: 'p' }, 'denominators[1]'],
    [{ y: [] }, 'needs 2'],
    [{ n: [1.5] }, 'n[0]'],
    [{ y: [1, 2], screened: 'yes' }, '"screened"'],
  ])('refuses %o in one sentence', async (input, part) => {
    const { status, stdout, stderr } = await ratchet([], input)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(part)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('refuses a chart it does not know as wrong use', async () => {
    expect((await ratchet(['--chart', 'pie'], { y: [1, 2] })).status).toBe(2)
    expect((await ratchet(['--chart', 'p'], monthly)).status).toBe(2)
  })
})
