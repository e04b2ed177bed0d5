import type { CategoryTrend, CategoryTrends } from '@ratchet/contract'
import { holmAdjusted, seasonalKendall } from '@ratchet/statistics'
import type { CategorySeries, CategoryWindow } from '../metrics/index.ts'

/** Days of the week repeat. */
const season = 7
/** Four weeks of days compare each weekday with three others; fewer tickets than one in two days say nothing. */
const fewest = { days: 28, ticketsPerDay: 0.5 }
const significance = 0.05
const edgeDays = 14

/**
 * Tickets by category, the most frequent first, each with its trend: rising or falling more than chance and the days of
 * the week explain, with all categories that were looked at taken into account. Where to look first are those that
 * rise, by the number of tickets that they bring more.
 */
export function categoryTrends(attribute: string, window: CategoryWindow | null): CategoryTrends {
  if (window === null) return { attribute, from: null, to: null, tested: 0, categories: [], rising: [] }
  const { categories, from, to } = window
  const all = categories.reduce((sum, { tickets }) => sum + tickets, 0)
  const tested = categories.filter(isEnough)
  const found = tested.map(({ days }) =>
    seasonalKendall(
      days.map(({ count }) => count),
      days.map(({ position }) => position),
      season,
    ),
  )
  const adjusted = holmAdjusted(found.map(({ p }) => p))
  let above = 0
  const told = categories.map((category): CategoryTrend => {
    above += category.tickets
    const place = tested.indexOf(category)
    const trend = found[place]
    const p = adjusted[place] ?? null
    return {
      value: category.value,
      tickets: category.tickets,
      share: category.tickets / all,
      cumulative: above / all,
      trend: trend && p !== null ? nameOf(trend.z, p) : 'too_few',
      slopePerWeek: trend?.slope ?? null,
      before: meanOf(category.days.slice(0, edgeDays)),
      after: meanOf(category.days.slice(-edgeDays)),
      p,
      days: category.days.length,
      weekly: weekly(category, from, to),
    }
  })
  const more = ({ before, after }: CategoryTrend) => (after ?? 0) - (before ?? 0)
  const rising = told
    .filter(({ trend }) => trend === 'rises')
    .sort((a, b) => (b.slopePerWeek ?? 0) - (a.slopePerWeek ?? 0) || more(b) - more(a))
    .map(({ value }) => value)
  return { attribute, from, to, tested: tested.length, categories: told, rising }
}

const isEnough = ({ days }: CategorySeries): boolean =>
  days.length >= fewest.days &&
  days.reduce((sum, { count }) => sum + count, 0) >= fewest.ticketsPerDay * days.length

const nameOf = (z: number, p: number): CategoryTrend['trend'] =>
  p > significance ? 'none' : z > 0 ? 'rises' : 'falls'

const meanOf = (days: CategorySeries['days']): number | null =>
  days.length === 0 ? null : days.reduce((sum, { count }) => sum + count, 0) / days.length

function weekly({ days }: CategorySeries, from: string, to: string): (number | null)[] {
  const dayOf = (on: string) => Date.parse(`${on}T00:00:00Z`) / 86_400_000
  const weeks = Math.ceil((dayOf(to) - dayOf(from) + 1) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    meanOf(days.filter(({ on }) => Math.floor((dayOf(on) - dayOf(from)) / 7) === week)),
  )
}
