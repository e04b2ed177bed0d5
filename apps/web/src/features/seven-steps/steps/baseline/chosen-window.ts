import type { ChartInput } from '@ratchet/chart'
import type { Limits, Metric, SeriesPoint } from '@ratchet/contract'

/** Places of the first and last chosen point among the points that may be chosen. */
export type Window = { from: number; to: number }

const usualPoints = 24

/** Points whose period has ended; a running one cannot be part of a baseline. */
export function choosable(points: readonly SeriesPoint[], runningFrom: string): SeriesPoint[] {
  return points.filter((point) => point.periodStart < runningFrom)
}

/** What to propose: the latest 24 points, or all of them where there are fewer. */
export function proposedWindow(count: number): Window {
  return { from: Math.max(0, count - usualPoints), to: Math.max(0, count - 1) }
}

/** One end moved; the ends never cross and never leave the points. */
export function moveEnd(window: Window, end: 'from' | 'to', to: number, count: number): Window {
  const within = Math.min(Math.max(to, 0), count - 1)
  return end === 'from'
    ? { ...window, from: Math.min(within, window.to) }
    : { ...window, to: Math.max(within, window.from) }
}

/** The window between two points, in whichever order they were touched. */
export const between = (a: number, b: number): Window => ({ from: Math.min(a, b), to: Math.max(a, b) })

/** The window that an already frozen baseline covers, or null where its points are gone. */
export function windowOf(points: readonly SeriesPoint[], span: { from: string; to: string }): Window | null {
  const from = points.findIndex((point) => point.periodStart >= span.from)
  const to = points.findLastIndex((point) => point.periodStart <= span.to)
  return from < 0 || to < from ? null : { from, to }
}

/** The limits that the server reckons for a window, with the periods it reckoned them for. */
type Preview = { from: string; to: string; limits: Limits | null }

/** The series with the chosen window shaded and its limits drawn, before anything is frozen. */
export function windowChartInput(
  metric: Pick<Metric, 'name' | 'unit' | 'direction' | 'period'>,
  points: readonly SeriesPoint[],
  window: Window,
  preview: Preview | null,
  locale: string,
): ChartInput {
  const [first, last] = [points[window.from], points[window.to]]
  const { limits } = preview ?? { limits: null }
  return {
    title: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    period: metric.period,
    locale,
    points: points.map(({ periodStart, value }, index) => ({
      periodStart,
      value,
      phase: index < window.from ? 'before' : index > window.to ? 'between' : 'baseline',
    })),
    segments:
      limits && first && last
        ? [
            {
              from: first.periodStart,
              to: last.periodStart,
              centre: limits.mean,
              lower: limits.lower,
              upper: limits.upper,
            },
          ]
        : [],
  }
}
