import { dateIn, type Scope } from '../../foundation/index.ts'
import { readSource } from '../../source-records/index.ts'
import { addPeriods, positionOf } from '../periods.ts'
import { attributeDays } from './attribute-days-store.ts'
import { knownAt } from './maturity.ts'

/** A day is mature when this share of its tickets is closed, as for the metric that counts them. */
const matureShare = 0.95

export interface CategorySeries {
  value: string
  /** Tickets in the window, those of days that are not mature too. */
  tickets: number
  /** Mature days only; a day without a ticket of the category is a zero. */
  days: { on: string; position: number; count: number }[]
}

export interface CategoryWindow {
  /** First and last day, in the zone. */
  from: string
  to: string
  categories: CategorySeries[]
}

/**
 * Tickets a day by the value of an attribute, over so many whole weeks up to the last day that is over and known.
 * Null when the source holds no ticket yet.
 *
 * @throws not_found for a source that is not here
 */
export async function categorySeries(
  scope: Scope,
  sourceId: string,
  { attribute, weeks, zone }: { attribute: string; weeks: number; zone: string },
): Promise<CategoryWindow | null> {
  const source = await readSource(scope, sourceId)
  if (source.lastOpenedAt === null || source.firstOpenedAt === null) return null
  const { asOf } = knownAt(scope.now, source.knownUntil)
  // The day of looking is not over; the day of the last ticket is, once the source knows of a later moment.
  const over = addPeriods('day', dateIn(zone, asOf), -1)
  const lastOpened = dateIn(zone, new Date(source.lastOpenedAt))
  const to = lastOpened < over ? lastOpened : over
  const wished = addPeriods('day', to, 1 - 7 * weeks)
  const first = dateIn(zone, new Date(source.firstOpenedAt))
  const from = wished < first ? first : wished
  if (from > to) return null
  const rows = await attributeDays(scope, sourceId, { attribute, from, to, zone, asOf })
  const all = Array.from({ length: positionOf('day', to) - positionOf('day', from) + 1 }, (_, step) =>
    addPeriods('day', from, step),
  )
  const categories = [...Map.groupBy(rows, ({ value }) => value)].map(([value, own]) => {
    const byDay = new Map(own.map((row) => [row.on, row]))
    return {
      value,
      tickets: own.reduce((sum, row) => sum + row.tickets, 0),
      days: all.flatMap((on) => {
        const row = byDay.get(on)
        if (row && row.closed < matureShare * row.tickets) return []
        return { on, position: positionOf('day', on), count: row?.tickets ?? 0 }
      }),
    }
  })
  return {
    from,
    to,
    categories: categories.sort((a, b) => b.tickets - a.tickets || (a.value < b.value ? -1 : 1)),
  }
}
