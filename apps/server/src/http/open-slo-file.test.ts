import { describe, expect, it } from 'vitest'
import { readOpenSloFile, refuseFaults } from './open-slo-file.ts'

const slo = (more = '', window = '- duration: 28d\n      isRolling: true') => `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
spec:
  service: shop
  budgetingMethod: Occurrences
${more}  indicator:
    metadata: {name: good}
    spec:
      ratioMetric:
        counter: true
        good: {metricSource: {type: prometheus, spec: {query: a}}}
        total: {metricSource: {type: prometheus, spec: {query: b}}}
  timeWindow:
    ${window}
  objectives:
    - target: 0.99
`
const month = (zone: string) =>
  `- duration: 1M\n      isRolling: false\n      calendar: {startTime: 2026-01-01 00:00:00, timeZone: ${zone}}`

describe('a document that cannot be taken is refused with its place, and so are those beside it', () => {
  it.each([
    ['an unknown field', slo('  colour: green\n'), 'document 1, spec.colour', /no such field/],
    ['one of two', `${slo()}---\n${slo('  colour: green\n')}`, 'document 2, spec.colour', /no such field/],
    [
      'a zone that is none, whose months would be those of another',
      slo('', month('Europe/Germany')),
      'document 1, spec.timeWindow[0].calendar.timeZone',
      /“Europe\/Germany” is no time zone/,
    ],
    ['something else altogether', 'groups: []', 'document 1', /no OpenSLO document/],
  ])('%s', async (_, text, path, message) => {
    const read = await readOpenSloFile(new File([text], 'slo.yaml'))
    const refused = (() => {
      try {
        refuseFaults(read)
      } catch (error) {
        return error
      }
    })()
    expect(refused).toMatchObject({
      code: 'invalid',
      details: { errors: [{ path, message: expect.stringMatching(message) }] },
    })
  })

  it('a month of a known zone is counted there', async () => {
    const read = await readOpenSloFile(new File([slo('', month('Europe/Berlin'))], 'slo.yaml'))
    expect(() => refuseFaults(read)).not.toThrow()
    expect(read.levels).toMatchObject([
      { zone: 'Europe/Berlin', window: { kind: 'calendar', unit: 'month' } },
    ])
  })
})
