import { describe, expect, it } from 'vitest'
import { type RowCells, readRow } from './register-rules.ts'

const nobody = { teams: new Map<string, string>(), members: new Map<string, string>() }
const read = (cells: RowCells) => readRow({ sentence: 'Printers jam', ...cells }, null, nobody)
const fieldsNamed = (cells: RowCells) => read(cells).reasons.map(({ field }) => field)

describe('a row of a register from elsewhere', () => {
  it('takes one number for both ends of a range, whichever end it is given as', () => {
    expect(read({ value_low: '12,5', effort_high_days: '3' })).toMatchObject({
      reasons: [],
      fields: { value_low: 12.5, value_high: 12.5, effort_low_days: 3, effort_high_days: 3 },
    })
  })

  it('is rejected rather than robbed of what means nothing alone', () => {
    expect(fieldsNamed({ risk_likelihood: '3' })).toEqual(['risk_impact'])
    expect(fieldsNamed({ risk_impact: '3', risk_note: 'rust' })).toEqual(['risk_likelihood'])
    expect(fieldsNamed({ risk_note: 'rust' })).toEqual(['risk_note'])
    expect(fieldsNamed({ value_for: 'students' })).toEqual(['value_for'])
    expect(fieldsNamed({ risk_note: ' ', value_for: '', value_unit: 'EUR' })).toEqual([])
  })

  it('keeps a link whose kind of source nobody named', () => {
    expect(read({ source_link: 'https://example.org/7' }).fields).toMatchObject({
      source_kind: 'other',
      source_link: 'https://example.org/7',
    })
  })

  it('says of a cell that is no number which one it is', () => {
    expect(read({ urgency: 'high' }).reasons).toEqual([
      { field: 'urgency', message: '“high” is not a number' },
    ])
  })
})
