import { type Course, type DayRule, learnerDayOf } from '@ratchet/learning'
import type { StoredNudge } from './nudge.ts'

/** So long what was seen at work asks for its cards, or counts for its gap. */
const wantedForMs = 14 * 86_400_000
const gapForMs = 90 * 86_400_000

/** Concepts that work asks for, with the learner's day since when; the latest asking counts. */
export function wantedByWork(
  nudges: readonly StoredNudge[],
  courseId: string,
  rule: DayRule,
  now: Date,
): Map<string, string> {
  const recent = nudges.filter(
    (nudge) => nudge.courseId === courseId && now.getTime() - nudge.raisedAt.getTime() < wantedForMs,
  )
  return new Map(
    [...recent]
      .sort((a, b) => a.raisedAt.getTime() - b.raisedAt.getTime())
      .map(({ conceptId, raisedAt }) => [conceptId, learnerDayOf(raisedAt, rule)]),
  )
}

/** How strongly work shows each group's gap: one record says a third, three or more say it fully. */
export function workByGroup(
  course: Course,
  nudges: readonly StoredNudge[],
  on: boolean,
  now: Date,
): Map<string, number> {
  const strength = new Map<string, number>()
  if (!on) return strength
  for (const { conceptId, courseId, raisedAt } of nudges) {
    const group = course.concepts.find(({ id }) => id === conceptId)?.group
    if (courseId !== course.id || group === undefined || now.getTime() - raisedAt.getTime() > gapForMs)
      continue
    strength.set(group, Math.min(1, (strength.get(group) ?? 0) + 1 / 3))
  }
  return strength
}
