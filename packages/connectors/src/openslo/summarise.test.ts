import { expect, test } from 'vitest'
import { summariseDocument } from './summarise.ts'

test('anything at all can be summarised, for a preview of what will be refused', () => {
  const nothing = { apiVersion: undefined, kind: undefined, name: undefined, displayName: null }
  for (const odd of [null, 'text', 7, [], {}]) expect(summariseDocument(odd)).toEqual(nothing)
  expect(summariseDocument({ kind: 'SLO' })).toEqual({
    ...nothing,
    kind: 'SLO',
    service: null,
    budgetingMethod: null,
    window: { duration: null, rolling: false, timeZone: null },
    objectives: [],
    indicatorType: null,
  })
  const old = { kind: 'SLO', spec: { timeWindows: [{ unit: 'Year' }], objectives: [{ ratioMetrics: {} }] } }
  expect(summariseDocument(old)).toMatchObject({ window: { duration: '' }, indicatorType: 'ratio' })
})
