import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { run } from '../main.ts'

const bin = fileURLToPath(new URL('../../bin/ratchet.js', import.meta.url))

async function ratchet(args: readonly string[], input: string | Uint8Array = '') {
  let stdout = ''
  let stderr = ''
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const status = await run(args, {
    standardInput: async function* () {
      yield bytes
    },
    write: (text) => {
      stdout += text
    },
    complain: (text) => {
      stderr += text
    },
    columns: 80,
    colour: false,
  })
  return { status, stdout, stderr }
}

const before = [9, 11, 10, 9, 11, 10, 9, 11, 10, 9, 11, 10]
const after = [5, 4, 5, 6, 5, 4, 5, 6, 5, 4, 5, 6]
const week = (i: number) => new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString().slice(0, 10)
const lines = (values: readonly (number | string)[]) => values.map((value, i) => `${week(i)},${value}`)
const file = (rows: readonly string[]) => ['week,hours', ...rows, ''].join('\n')
const good = file(lines([...before, ...after]))
const change = ['analyse', '-', '--go-live', '2026-03-30', '--direction', 'decrease']

describe('ratchet analyse', () => {
  test('draws the chart, says the verdict, and says aloud what it guessed', async () => {
    const { status, stdout } = await ratchet(
      [...change, '--target', '6', '--name', 'Waiting', '--unit', 'h'],
      good,
    )
    expect(status).toBe(0)
    const text = stdout.replaceAll(/\s+/g, ' ')
    expect(text).toContain(
      'Waiting fell from 10 h to 5 h, a real and lasting change that meets the target of 6 h.',
    )
    expect(stdout).toContain('Go-live 30 Mar')
    expect(stdout).toContain('column "hours"')
    expect(text).toContain('The baseline is all 12 points before go-live.')
  })

  test('prints the same for programs', async () => {
    const { status, stdout } = await ratchet([...change, '--target', '4', '--json'], good)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: {
        verdict: 'improved_short_of_target',
        baseline_mean: 10,
        current_mean: 5,
        engine_version: 'verdict-v2',
        confirmed: true,
      },
      series: { period: 'week', gaps: 0 },
      baseline: { from: '2026-01-05', to: '2026-03-23', count: 12 },
      followup: { from: '2026-03-30', count: 12 },
    })
  })

  test('reads semicolons, decimal commas and a byte order mark', async () => {
    const rows = [...before, ...after].map(
      (value, i) => `${week(i).split('-').toReversed().join('.')};${value},5`,
    )
    const { stdout } = await ratchet([...change, '--json'], `\ufeffWoche;Stunden\r\n${rows.join('\r\n')}\r\n`)
    expect(JSON.parse(stdout).verdict).toMatchObject({ baseline_mean: 10.5, verdict: 'improved_no_target' })
  })

  test('a period that holds the go-live belongs to neither side', async () => {
    const args = [
      'analyse',
      '-',
      '--go-live',
      '2026-04-01',
      '--direction',
      'decrease',
      '--settling-in',
      '2',
      '--json',
    ]
    const { baseline, followup } = JSON.parse((await ratchet(args, good)).stdout)
    expect(baseline).toMatchObject({ to: '2026-03-23', count: 12 })
    expect(followup).toMatchObject({ from: '2026-04-20', count: 9 })
  })

  test('an empty cell is a gap, not a zero', async () => {
    const values = lines([...before, ...after]).with(3, `${week(3)},`)
    const report = JSON.parse((await ratchet([...change, '--json'], file(values))).stdout)
    expect(report.series.gaps).toBe(1)
    expect(report.verdict.n_baseline).toBe(11)
    expect(report.warnings.map(({ code }: { code: string }) => code)).toContain('missing_periods')
  })

  test('too little data is an answer, not an error', async () => {
    const { status, stdout } = await ratchet(change, file(lines([...before, 5, 4])))
    expect(status).toBe(0)
    expect(stdout).toContain('too early to judge hours')
  })

  test('months of different seasons are warned of when no season is declared', async () => {
    const months = Array.from(
      { length: 18 },
      (_, i) => `${new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 7)},${10 + (i % 3)}`,
    )
    const args = ['analyse', '-', '--go-live', '2025-01-01', '--direction', 'decrease', '--json']
    const report = JSON.parse((await ratchet(args, ['month,hours', ...months].join('\n'))).stdout)
    expect(report.warnings.map(({ code }: { code: string }) => code)).toContain('season_uncovered')
  })

  const broken = (at: number, row: string) => file(lines([...before, ...after]).with(at, row))
  test.each([
    ['an empty file', '', 'The file is empty'],
    ['a binary file', new Uint8Array([0, 1, 2, 3, 255]), 'not text'],
    ['a workbook', 'PK\u0003\u0004', 'Excel workbook'],
    ['NaN', broken(5, `${week(5)},NaN`), 'Line 7, column "hours": "NaN" is not a finite number.'],
    ['infinity', broken(5, `${week(5)},-Infinity`), 'is not a finite number'],
    ['a second date format', broken(7, '23.02.2026,9'), 'is not written as YYYY-MM-DD'],
    ['a time twice', broken(7, `${week(6)},9`), 'is there already, on line 8.'],
    ['mixed zones', broken(7, `${week(7)}T00:00Z,9`), 'has a time zone'],
    [
      'a go-live before the series',
      'week,hours\n2026-01-05,1\n',
      'No week',
      ['--period', 'week', '--go-live', '2020-01-06'],
    ],
  ])('%s gets one sentence and exit code 1', async (_, input, sentence, more: string[] = []) => {
    const { status, stdout, stderr } = await ratchet([...change, ...more], input)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
  })

  test.each([
    [['analyse', '-']],
    [[...change, '--target', 'many']],
    [[...change, '--season', '1']],
    [[...change, '--baseline', '2026-02-01..2026-01-01']],
    [['analyse', '-', '--direction', 'decrease']],
    [['analyse', '-', '--direction', 'down']],
    [['nonsense']],
  ])('%j is wrong use: exit code 2', async (args) => {
    const { status, stderr } = await ratchet(args, good)
    expect(status).toBe(2)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
  })
})

describe('ratchet verdict', () => {
  const input = { direction: 'decrease', target: 6, season_period: null, baseline: before, followup: after }

  test('takes the input of an oracle case and prints its keys', async () => {
    const { status, stdout } = await ratchet(['verdict', '-'], JSON.stringify(input))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ n_baseline: 12, diff: -5, verdict: 'improved_target_met' })
    const second = await ratchet(['verdict', '-', '--engine', 'verdict-v2'], JSON.stringify(input))
    expect(JSON.parse(second.stdout)).toMatchObject({ engine_version: 'verdict-v2', confirmed: true })
  })

  test('gives a record: the same inputs, the same bytes', async () => {
    const asked = ['verdict', '-', '--record', '--engine', 'verdict-v2']
    const first = await ratchet(asked, JSON.stringify(input))
    expect(await ratchet(asked, JSON.stringify(input))).toEqual(first)
    expect(first.stdout.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(first.stdout)).toMatchObject({
      kind: 'verdict',
      engine_version: 'verdict-v2',
      inputs_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      reason_codes: expect.arrayContaining(['improved_target_met']),
      settings: { direction: input.direction, claim_bar: 3.5 },
      result: { n_baseline: 12 },
    })
  })

  test.each([
    ['', 'empty'],
    ['not json', 'not JSON'],
    ['[]', 'must be a JSON object'],
    [JSON.stringify({ ...input, direction: 'down' }), '"direction" must be'],
    [JSON.stringify({ ...input, baseline: [1, null] }), '"baseline[1]"'],
    [JSON.stringify({ ...input, goal: 3 }), '"goal" is not a key'],
    [JSON.stringify({ ...input, season_period: 1.5 }), 'season period'],
    ['{"direction":"decrease","baseline":[1e999],"followup":[]}', 'baseline[0]'],
  ])('%s: one sentence, exit code 1', async (text, sentence) => {
    const { status, stderr } = await ratchet(['verdict', '-'], text)
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('a missing file is named', async () => {
    expect(await ratchet(['verdict', 'nowhere.json'])).toMatchObject({
      status: 1,
      stderr: 'ratchet: nowhere.json does not exist.\n',
    })
  })

  test('a reader that leaves early is no error', async () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" verdict - | true`], {
      input: JSON.stringify(input),
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('help shows an example and ends well', async () => {
    const { status, stdout } = await ratchet(['verdict', '--help'])
    expect(status).toBe(0)
    expect(stdout).toContain('Example:')
  })
})

describe('numbers on the command line', () => {
  test('a target that can be a decimal or a thousand is not guessed', async () => {
    const { status, stderr } = await ratchet([...change, '--target', '1,234'], good)
    expect(status).toBe(2)
    expect(stderr).toContain('a decimal or a thousand')
    expect((await ratchet([...change, '--target', '6,5'], good)).status).toBe(0)
  })

  test('no settling in can be said too', async () => {
    expect((await ratchet([...change, '--settling-in', '0'], good)).status).toBe(0)
  })
})
