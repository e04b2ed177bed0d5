import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalJson,
  controlChartRecord,
  engines,
  hashOfInputs,
  StatisticsError,
  sustainRecord,
  type VerdictInput,
  verdictRecord,
  xmrRecord,
} from '../src/index.ts'

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
const series = (minLength: number) => fc.array(number, { minLength, maxLength: 24 })
const question: fc.Arbitrary<VerdictInput> = fc.record({
  direction: fc.constantFrom('increase', 'decrease'),
  target: fc.option(number),
  seasonPeriod: fc.constantFrom(null, 3),
  baseline: series(0),
  followup: series(0),
  later: series(0),
})

/** The same value built anew, with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  )
}

describe('canonical JSON', () => {
  test('one spelling: keys in the order of their code units, numbers as ECMAScript writes them', () => {
    expect(canonicalJson({ b: 1, a: [1e21, -0, 0.1 + 0.2, 1 / 3], '€': 'ü', '\u{1F600}': null })).toBe(
      '{"a":[1e+21,0,0.3,0.333333333333],"b":1,"€":"ü","\u{1F600}":null}',
    )
    expect(canonicalJson({ later: undefined, list: [undefined], when: new Date(0) })).toBe(
      '{"list":[null],"when":"1970-01-01T00:00:00.000Z"}',
    )
    expect(canonicalJson({ flags: new Uint16Array([1, 2]) })).toBe('{"flags":[1,2]}')
  })

  test('reads back as what it was, to twelve digits, and writing again changes nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(canonicalJson(turned(JSON.parse(text)))).toBe(text)
      }),
    )
  })

  test('what has no JSON form is refused by its place', () => {
    expect(() => canonicalJson({ a: [1, { b: Number.NaN }] })).toThrow('NaN at a[1].b has no JSON form')
    expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow('Infinity at [0]')
    expect(() => canonicalJson({ f: () => 1 })).toThrow('a function at f')
    expect(() => canonicalJson(Symbol('s'))).toThrow('a symbol has no JSON form')
    expect(() => canonicalJson({ a: ['\ud83d'] })).toThrow(
      'half of a surrogate pair at a[0] has no JSON form',
    )
    expect(() => canonicalJson({ b: { '\ude00': 1 } })).toThrow('half of a surrogate pair at b')
    expect(canonicalJson({ a: '\ud83d\ude00' })).toBe('{"a":"😀"}')
  })
})

describe('records', () => {
  test('the same inputs give the same bytes, under every engine, and other inputs another hash', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...Object.keys(engines)), (input, engine) => {
        const bytes = canonicalJson(verdictRecord(input, engine))
        const copy = turned(JSON.parse(JSON.stringify(input))) as VerdictInput
        expect(canonicalJson(verdictRecord(copy, engine))).toBe(bytes)
        const record = JSON.parse(bytes)
        expect(record).toMatchObject({
          kind: 'verdict',
          engine_version: engine,
          settings: { limit_factor: 2.66 },
        })
        expect(record.reason_codes[0]).toBe(record.result.verdict)
        const other = { ...input, baseline: [...input.baseline, 1] }
        expect(verdictRecord(other, engine).inputs_hash).not.toBe(record.inputs_hash)
      }),
    )
  })

  test('a check on a gain has one too', () => {
    const input = {
      direction: 'decrease' as const,
      baseline: [9, 11, 10, 9, 11, 10, 9, 11],
      followup: [5, 4, 5, 6, 5, 4],
    }
    expect(sustainRecord({ ...input, later: [5, 5, 4, 6, 5, 4] })).toMatchObject({
      kind: 'sustain',
      engine_version: 'sustain-v1',
      reason_codes: ['gain_held'],
      result: { verdict: 'gain_held', n_later: 6 },
    })
    expect(sustainRecord({ ...input, later: [] }).reason_codes).toEqual(['insufficient_data'])
  })

  test('charts have one, with every choice said', () => {
    fc.assert(
      fc.property(series(1), (values) => {
        const record = xmrRecord(values, { improvement: 'decrease' })
        expect(canonicalJson(xmrRecord([...values], { improvement: 'decrease' }))).toBe(canonicalJson(record))
        expect(record.settings).toMatchObject({ chart: 'xmr', twoOfThree: 'mdc-2023', screen: true })
      }),
    )
    const values = [5, 5, 6, 5, 4, 5, 6, 40]
    expect(xmrRecord(values).reason_codes).toContain('outside.high')
    const counts = controlChartRecord({ kind: 'p', values, denominators: values.map(() => 50) })
    expect(counts).toMatchObject({
      kind: 'chart',
      settings: { chart: 'p' },
      reason_codes: expect.arrayContaining(['outside']),
    })
    expect(counts.inputs_hash).not.toBe(controlChartRecord({ kind: 'c', values }).inputs_hash)
    expect(controlChartRecord({ kind: 'run', values: [1, 2, 1, 2] }).reason_codes).toEqual([])
  })

  test('a refusal is no record', () => {
    expect(() => xmrRecord([1, Number.NaN])).toThrow(StatisticsError)
    expect(() =>
      verdictRecord(
        { direction: 'increase', target: null, seasonPeriod: null, baseline: [], followup: [] },
        'v9',
      ),
    ).toThrow('There is no engine "v9"')
    expect(hashOfInputs([1.0000000000001])).toBe(hashOfInputs([1]))
  })
})
