import { describe, expect, test } from 'vitest'
import { CsvSeriesError } from './errors.ts'
import { guessCsvSeries } from './guess.ts'
import { type CsvOptions, readCsvSeries } from './read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string, options?: CsvOptions) => readCsvSeries(bytes(text), options)
const points = (text: string, options?: CsvOptions) =>
  read(text, options).rows.map(({ time, value }) => [time, value])
const codes = (text: string, options?: CsvOptions) =>
  read(text, options).rejections.map(({ line, code }) => [line, code])

describe('tables as people export them', () => {
  test('byte order mark, semicolons, decimal commas, quoted names', () => {
    const series = read('\ufeff"Monat";"Anteil in %"\r\n01.02.2026;93,4\r\n01.03.2026;"1.094,25"\r\n')
    expect(series).toMatchObject({
      delimiter: ';',
      decimalMark: ',',
      dateFormat: 'dd.mm.yyyy',
      timeColumn: 'Monat',
    })
    expect(series.rows).toEqual([
      { line: 2, time: '2026-02-01', day: '2026-02-01', value: 93.4 },
      { line: 3, time: '2026-03-01', day: '2026-03-01', value: 1094.25 },
    ])
  })

  test('UTF-16 with its mark, and Windows-1252 where UTF-8 does not decode', () => {
    const text = 'Tag,Größe\n2026-01-05,3\n'
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    expect(readCsvSeries(utf16)).toMatchObject({ encoding: 'utf-16le', valueColumn: 'Größe' })
    const latin = new Uint8Array([...text].map((c) => c.charCodeAt(0)))
    expect(readCsvSeries(latin)).toMatchObject({ encoding: 'windows-1252', valueColumn: 'Größe' })
  })

  test('line numbers count lines, not records', () => {
    const series = read('time,value,note\n\n2026-01-05,1,"two\nlines"\n2026-01-06,x,\n')
    expect(series.rows[0]?.line).toBe(3)
    expect(series.rejections[0]).toMatchObject({
      line: 5,
      column: 'value',
      text: 'x',
      reason: '"x" is not a number.',
    })
  })

  test('without a header the columns get numbers; a name may begin with a digit', () => {
    expect(read('2026-01-05\t4\n2026-01-06\t5\n').columns).toEqual(['column 1', 'column 2'])
    expect(read('month,4h share\n2026-01,4\n').columns).toEqual(['month', '4h share'])
  })

  test.each([
    ['', 'empty'],
    [' \n\n', 'empty'],
    ['time,value\n', 'no_rows'],
    ['PK\u0003\u0004rest', 'not_text'],
    ['time,value\n2026-01-01,\u00001', 'not_text'],
    ['time,value\n"2026-01-01,1\n', 'not_csv'],
  ])('%j is refused as %s', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'CsvSeriesError', code }))
  })

  test('a column that is not there is named together with those that are', () => {
    expect(() => read('a,b\n2026-01-01,1\n', { valueColumn: 'c' })).toThrow('the file has "a", "b"')
    expect(read('Time,Value\n2026-01-01,1\n', { valueColumn: 'VALUE' }).rows).toHaveLength(1)
  })

  test('a file of several series is read one at a time', () => {
    const text = 'time,team,value\n2026-01-01,a,1\n2026-01-01,b,2\n'
    expect(codes(text, { valueColumn: 'value' })).toEqual([[3, 'duplicate_time']])
    const where = [{ column: 'team', equals: 'b' }]
    expect(points(text, { valueColumn: 'value', where })).toEqual([['2026-01-01', 2]])
    expect(() => read(text, { where: [{ column: 'team', equals: 'c' }] })).toThrow('No row has team = "c".')
  })

  test('two columns of numbers are not guessed between', () => {
    const text = 'period,attendances,breaches\n2026-01-01,10,1\n2026-02-01,12,2\n'
    expect(() => read(text)).toThrow(CsvSeriesError)
    expect(guessCsvSeries(bytes(text))).toMatchObject({ timeColumn: 'period', valueColumn: undefined })
  })
})

describe('headers made to hold up the server', () => {
  test('a thousand equal names are told apart', () => {
    const text = `${'a,'.repeat(999)}a\n2026-01-05${',1'.repeat(999)}\n`
    const { columns } = guessCsvSeries(bytes(text))
    expect(new Set(columns).size).toBe(1000)
    expect(columns.slice(0, 3)).toEqual(['a', 'a (2)', 'a (3)'])
  })

  test('names that look like numbered ones stay apart', () => {
    const { columns } = guessCsvSeries(bytes('a,a (2),a,a\n2026-01-05,1,2,3\n'))
    expect(columns).toEqual(['a', 'a (2)', 'a (3)', 'a (4)'])
  })

  test('more columns than a series can have are refused before any is looked at', () => {
    const text = `${'a,'.repeat(200_000)}a\n2026-01-05${',1'.repeat(200_000)}\n`
    expect(() => guessCsvSeries(bytes(text))).toThrow(
      'Line 1 has more than 1000 columns, which are the limit',
    )
  })
})

describe('times', () => {
  test.each([
    ['2026-02-03', '2026-02-03'],
    ['2026-02-03T04:05', '2026-02-03T04:05:00'],
    ['2026-02-03 04:05:06.7', '2026-02-03T04:05:06.700'],
    ['2026-02-03T04:05:06+02:00', '2026-02-03T02:05:06.000Z'],
    ['2026-02-03T04:05:06Z', '2026-02-03T04:05:06.000Z'],
    ['3.2.2026', '2026-02-03'],
    ['2026-02', '2026-02-01'],
    ['2026/2/3', '2026-02-03'],
    ['2026-W01', '2025-12-29'],
    ['2026-W53', '2026-12-28'],
  ])('%s is %s', (text, time) => {
    expect(points(`time,value\n${text},1\n`)).toEqual([[time, 1]])
  })

  test('day/month or month/day is decided by the whole column', () => {
    expect(points('time,value\n01/02/2026,1\n13/02/2026,2\n')[0]).toEqual(['2026-02-01', 1])
    expect(points('time,value\n01/02/2026,1\n02/13/2026,2\n')[0]).toEqual(['2026-01-02', 1])
    const unclear = 'time,value\n01/02/2026,1\n03/04/2026,2\n'
    expect(codes(unclear)).toEqual([
      [2, 'ambiguous_date'],
      [3, 'ambiguous_date'],
    ])
    expect(guessCsvSeries(bytes(unclear)).dateConfidence).toBe('ambiguous')
    expect(points(unclear, { dateFormat: 'mm/dd/yyyy' })[0]).toEqual(['2026-01-02', 1])
    expect(codes('time,value\n13/02/2026,1\n02/14/2026,2\n01/02/2026,3\n')).toHaveLength(3)
  })

  test('what differs from the rest is rejected with its line', () => {
    expect(codes('time,value\n2026-01-01,1\n2026-01-02,2\n03.01.2026,3\n2026-02-30,4\n,5\n')).toEqual([
      [4, 'other_date_format'],
      [5, 'no_such_date'],
      [6, 'time_missing'],
    ])
  })

  test('times with and without zone do not mix', () => {
    expect(codes('time,value\n2026-01-01T00:00Z,1\n2026-01-02T00:00+01:00,2\n2026-01-03T00:00,3\n')).toEqual([
      [4, 'zone_missing'],
    ])
  })

  test('a time that comes twice is rejected, whatever its spelling', () => {
    const [rejection] = read('time,value\n2026-01-01T01:00+01:00,1\n2026-01-01T00:00Z,2\n').rejections
    expect(rejection).toMatchObject({ line: 3, code: 'duplicate_time' })
    expect(rejection?.reason).toContain('on line 2')
  })
})

describe('numbers', () => {
  test('empty is missing; NaN, infinity and words are rejected', () => {
    const text =
      'time,value\n2026-01-01,\n2026-01-02,NaN\n2026-01-03,-Inf\n2026-01-04,n/a\n2026-01-05,1e400\n'
    expect(points(text, { valueColumn: 'value' })).toEqual([['2026-01-01', null]])
    expect(codes(text, { valueColumn: 'value' }).map(([, code]) => code)).toEqual([
      'not_finite',
      'not_finite',
      'not_a_number',
      'not_finite',
    ])
  })

  test.each([
    ['1 234,5;', 1234.5],
    ["1'234.5;", 1234.5],
    ['1,234,567.5;', 1234567.5],
    ['\u22121,5;', -1.5],
    ['0,125;', 0.125],
    ['1.5e3;', 1500],
    ['+2;', 2],
  ])('%s is %d', (cell, value) => {
    expect(points(`time;value;\n2026-01-01;${cell}\n`, { valueColumn: 'value' })).toEqual([
      ['2026-01-01', value],
    ])
  })

  test('a thousand or three decimals is not guessed', () => {
    const text = 'time;value\n2026-01-01;1.234\n2026-01-02;2.345\n'
    expect(codes(text).map(([, code]) => code)).toEqual(['ambiguous_number', 'ambiguous_number'])
    expect(points(text, { decimalMark: ',' })[0]?.[1]).toBe(1234)
    expect(points(text, { decimalMark: '.' })[0]?.[1]).toBe(1.234)
    expect(points('time;value\n2026-01-01;1.234\n2026-01-02;2,5\n')[0]?.[1]).toBe(1234)
    expect(points('time,value\n2026-01-01,93.234\n')[0]?.[1]).toBe(93.234)
  })

  test('a denominator must be above zero', () => {
    const text = 'time,breaches,attendances\n2026-01,1,10\n2026-02,0,0\n2026-03,2,\n'
    const options = { valueColumn: 'breaches', denominatorColumn: 'attendances' }
    expect(read(text, options).rows).toEqual([
      { line: 2, time: '2026-01-01', day: '2026-01-01', value: 1, denominator: 10 },
      { line: 4, time: '2026-03-01', day: '2026-03-01', value: 2, denominator: null },
    ])
    expect(codes(text, options)).toEqual([[3, 'denominator_not_positive']])
  })
})
