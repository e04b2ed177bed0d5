import { reviews } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { readTiming } from './schedule-review.ts'
import { nextStarts } from './schedule-rules.ts'

const shown = 6

/** When a rule would meet, before anybody commits. Stores nothing. */
export const previewSchedule = query({
  name: 'preview-schedule',
  allow: allow.contributors,
  input: inputOf(reviews.previewSchedule),
  run: async (scope, { schedule }) => {
    const timing = await readTiming(scope, schedule)
    return { schedule: timing, startsAt: nextStarts(timing, shown).map((at) => at.toISOString()) }
  },
})
