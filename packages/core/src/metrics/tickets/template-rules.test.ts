import { TicketQuery, ticketTemplateNames } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { consequencesOf, queryErrors } from './query-rules.ts'
import { type SourceShape, templatesFor } from './template-rules.ts'

const attribute = (name: string, values: string[]) => ({
  name,
  known: 100,
  distinct: values.length,
  values: values.map((value) => ({ value, count: 10 })),
})

const serviceNow: SourceShape = {
  dates: { responded: false, resolved: true, closed: true },
  attributes: [
    attribute('category', ['Category 42', 'Category 26']),
    attribute('made_sla', ['true', 'false']),
    attribute('priority', ['1 - Critical', '2 - High', '3 - Moderate']),
    attribute('reassignment_count', ['0', '1', '2']),
    attribute('reopen_count', ['0', '1']),
  ],
}

const nothing: SourceShape = { dates: { responded: false, resolved: false, closed: false }, attributes: [] }

const find = (shape: SourceShape, name: string) =>
  templatesFor(shape).find((template) => template.name === name)

describe('templates of metrics', () => {
  it('are the same ones for every source, ready or not', () => {
    for (const shape of [serviceNow, nothing]) {
      expect(
        templatesFor(shape)
          .map(({ name }) => name)
          .sort(),
      ).toEqual([...ticketTemplateNames].sort())
    }
    expect(ticketTemplateNames.length).toBeGreaterThanOrEqual(12)
  })

  it('find what a ServiceNow export carries', () => {
    expect(find(serviceNow, 'breach_share')).toMatchObject({
      ready: true,
      suggested: true,
      measure: {
        kind: 'share',
        conditions: [{ attribute: 'made_sla', test: 'none_of', values: ['true'] }],
      },
    })
    expect(find(serviceNow, 'category_count')).toMatchObject({ attribute: 'category', ready: true })
    expect(find(serviceNow, 'category_count')?.values[0]).toEqual({ value: 'Category 42', count: 10 })
    expect(find(serviceNow, 'urgent_count')?.filter[0]?.values).toEqual(['1 - Critical', '2 - High'])
    expect(find(serviceNow, 'reopen_share')?.measure).toMatchObject({
      conditions: [{ test: 'at_least', values: ['1'] }],
    })
    expect(find(serviceNow, 'first_response')).toMatchObject({ ready: false, missing: ['responded'] })
  })

  it('understand a breach that is said, one that is denied, and words for yes', () => {
    const withSla = (name: string, values: string[]) =>
      find({ ...nothing, attributes: [attribute(name, values)] }, 'breach_share')
    expect(withSla('SLA breached', ['Yes', 'No'])?.measure).toMatchObject({
      conditions: [{ test: 'one_of', values: ['Yes'] }],
    })
    expect(withSla('SLA', ['breached', 'pending'])?.measure).toMatchObject({
      conditions: [{ test: 'one_of', values: ['breached'] }],
    })
    expect(withSla('SLA', ['gold', 'silver'])?.ready).toBe(false)
  })

  it('count by the day of opening, but for what was resolved', () => {
    const dates = templatesFor(serviceNow).map(({ name, attribution }) => [name, attribution])
    expect(dates.filter(([, attribution]) => attribution !== 'opened')).toEqual([
      ['resolved_count', 'resolved'],
    ])
  })

  it('are questions that a metric can ask as they stand', () => {
    for (const { measure, filter, attribution, unit } of templatesFor(serviceNow)) {
      if (measure === null) continue
      const sourceId = '019e44d3-ed00-7c71-82d9-1ccc98902366'
      const query = TicketQuery.parse({ sourceId, measure, filter, attribution })
      expect(queryErrors(query, { ...consequencesOf(query), unit })).toEqual([])
    }
  })

  it('from an empty source say what is missing', () => {
    const ready = templatesFor(nothing).filter((template) => template.ready)
    expect(ready.map(({ name }) => name)).toEqual(['arrivals'])
    expect(find(nothing, 'backlog_age')).toMatchObject({ missing: ['resolved'], suggested: false })
  })
})
