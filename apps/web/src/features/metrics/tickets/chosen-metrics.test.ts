import type { TicketTemplate } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { type Chosen, metricsChosen } from './chosen-metrics.ts'

const template = (changes: Partial<TicketTemplate>): TicketTemplate => ({
  name: 'resolution_median',
  ready: true,
  suggested: true,
  missing: [],
  attribute: null,
  values: [],
  direction: 'decrease',
  unit: 'h',
  measure: { kind: 'duration', from: 'opened', to: 'resolved', calendarId: null, percentile: 50 },
  filter: [],
  attribution: 'opened',
  ...changes,
})
const category = template({
  name: 'category_count',
  attribute: 'category',
  values: [
    { value: 'A', count: 3 },
    { value: 'B', count: 2 },
  ],
  measure: { kind: 'count' },
})
const names = {
  of: ({ name }: TicketTemplate) => name,
  ofValue: (_: string, value: string) => `count ${value}`,
}
const chosen: Chosen = {
  sourceId: 's',
  period: 'day',
  season: true,
  attribution: 'opened',
  calendarId: '',
  ticked: new Set(['resolution_median', 'category_count', 'arrivals']),
  values: new Set(['B']),
}

describe('the metrics that a choice comes to', () => {
  it('are one for each tick, and one for each value of a category', () => {
    const made = metricsChosen([template({}), category], chosen, names)
    expect(made.map(({ name }) => name)).toEqual(['resolution_median', 'count B'])
    expect(made[1]?.ticketQuery.filter).toEqual([{ attribute: 'category', test: 'one_of', values: ['B'] }])
  })

  it('leave out what is not ready, and take a season for days only', () => {
    expect(metricsChosen([template({ ready: false, measure: null })], chosen, names)).toEqual([])
    expect(metricsChosen([template({})], chosen, names)[0]?.season).toBe(7)
    expect(metricsChosen([template({})], { ...chosen, period: 'week' }, names)[0]?.season).toBeNull()
  })

  it('count in opening hours where something takes hours, and keep the date that a template needs', () => {
    const wished: Chosen = { ...chosen, calendarId: 'c', attribution: 'closed' }
    expect(metricsChosen([template({})], wished, names)[0]?.ticketQuery).toMatchObject({
      measure: { calendarId: 'c' },
      attribution: 'closed',
    })
    expect(
      metricsChosen([template({ attribution: 'resolved' })], wished, names)[0]?.ticketQuery.attribution,
    ).toBe('resolved')
  })

  it('wait for no closing to count what came in', () => {
    const [arrivals] = metricsChosen(
      [template({ name: 'arrivals', measure: { kind: 'count' } })],
      chosen,
      names,
    )
    expect(arrivals?.ticketQuery.matureShare).toBe(0)
  })
})
