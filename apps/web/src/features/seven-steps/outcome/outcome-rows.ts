import type { Lap, MetricCourse } from '@ratchet/contract'
import type { Words } from '@ratchet/wording'
import { type Judged, judgedOf, type Look } from '../look.ts'

/** One row of the table of targets and guardrails, formatted; null where nothing is known yet. */
export type OutcomeRow = {
  metricId: string
  name: string
  before: string | null
  after: string | null
  judged: Judged | null
  course: MetricCourse | null
  unit: string
  direction: 'increase' | 'decrease'
  period: 'day' | 'week' | 'month'
}

/** Before and after of each judged metric, in decimals that suit the width of its own limits. */
export function outcomeRow(
  metricId: string,
  lap: Lap,
  look: Look | null,
  courses: readonly MetricCourse[],
  wording: Words,
): OutcomeRow {
  const judged = judgedOf(look, metricId)
  const baseline = lap.baselines.find((found) => found.metricId === metricId)
  const course = courses.find((found) => found.metricId === metricId) ?? null
  const source = judged ?? baseline ?? course
  const unit = source?.unit ?? ''
  const before = judged?.baseline ?? baseline?.limits ?? null
  const after = judged?.current ?? null
  const show = (limits: { mean: number; lower: number; upper: number } | null) =>
    limits === null
      ? null
      : wording.value(limits.mean, shortUnit(unit), limits.upper - limits.lower || undefined)
  return {
    metricId,
    name: source?.metricName ?? '',
    before: show(before),
    after: show(after),
    judged,
    course,
    unit,
    direction: source?.direction ?? 'decrease',
    period: source?.period ?? 'week',
  }
}

/** Units that are words stand once, in the row's head; only short signs stay beside each number. */
export const shortUnit = (unit: string): string => (unit.trim().length <= 3 ? unit : '')
