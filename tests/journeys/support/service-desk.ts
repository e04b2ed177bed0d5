import type { Page } from 'playwright-core'
import { weeksAsCsv } from './series-file.ts'

export const calendar = {
  firstWeek: '2026-01-05',
  baselineEnds: '2026-04-20',
  goLiveOn: '2026-04-27',
  followupEnds: '2026-07-13',
  judgingOn: '2026-07-20',
} as const

/** The chapter's three numbers, sixteen weeks before the change and twelve weeks after it. */
export const deskMetrics = [
  {
    name: 'First response',
    unit: 'h',
    before: [8.1, 7.4, 8.6, 7.9, 8.3, 7.6, 8.8, 8.0, 7.7, 8.4, 7.5, 8.2, 8.5, 7.8, 8.1, 7.9],
    after: [0.8, 0.7, 0.75, 0.72, 0.81, 0.69, 0.78, 0.74, 0.77, 0.71, 0.76, 0.73],
  },
  {
    name: 'Resolution',
    unit: 'h',
    before: [36.4, 33.9, 37.8, 35.2, 36.9, 34.4, 38.1, 35.8, 36.2, 34.8, 37.1, 35.5, 36.6, 35.1, 37.4, 36.0],
    after: [7.2, 6.8, 7.1, 6.9, 7.3, 7.0, 6.7, 7.2, 6.9, 7.1, 7.0, 6.8],
  },
  {
    name: 'Wi-Fi tickets',
    unit: 'tickets',
    before: [78, 84, 75, 82, 79, 86, 74, 81, 80, 77, 83, 79, 85, 76, 82, 78],
    after: [29, 27, 30, 26, 28, 31, 27, 29, 28, 26, 30, 27],
  },
] as const

/** Define the three metrics and import what is known of them, as a script with the person's session would. */
export async function defineDeskMetrics(page: Page): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const { name, unit } of deskMetrics) {
    const kind = unit === 'tickets' ? 'count' : 'continuous'
    const data = { name, unit, kind, direction: 'decrease', period: 'week', zone: 'UTC' }
    const answer = await send(page, '/api/v1/metrics', { data })
    ids[name] = (answer as { metric: { id: string } }).metric.id
  }
  return ids
}

export async function importWeeks(
  page: Page,
  metricId: string,
  firstWeek: string,
  values: readonly number[],
): Promise<void> {
  const mapping = {
    timeColumn: 'week',
    valueColumn: 'value',
    dateFormat: 'iso',
    decimalMark: '.',
    zone: 'UTC',
  }
  await send(page, `/api/v1/metrics/${metricId}/imports`, {
    multipart: {
      file: weeksAsCsv(firstWeek, [...values]),
      ...Object.fromEntries(Object.entries(mapping).map(([key, value]) => [`mapping[${key}]`, value])),
    },
  })
}

async function send(
  page: Page,
  path: string,
  body: Parameters<Page['request']['post']>[1],
): Promise<unknown> {
  const origin = new URL(page.url()).origin
  const answer = await page.request.post(`${origin}${path}`, { ...body, headers: { origin } })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return await answer.json()
}
