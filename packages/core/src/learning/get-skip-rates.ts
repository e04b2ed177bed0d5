import { workLink } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { selectSkipMetrics, selectSkips } from './work-store.ts'

/** How often each step was left out, by the week in which laps ended. It is about records, not about people. */
export const getSkipRates = query({
  name: 'get-skip-rates',
  allow: allow.viewers,
  input: inputOf(workLink.getSkipRates),
  run: async (scope) => {
    const { zone } = await getWorkspace(scope)
    const weeks = new Map<string, { weekOn: string; laps: number; skipped: number[] }>()
    for (const { weekOn, skipped } of await selectSkips(scope, zone)) {
      const week = weeks.get(weekOn) ?? { weekOn, laps: 0, skipped: [0, 0, 0, 0, 0, 0, 0] }
      week.laps += 1
      for (const step of skipped) week.skipped[step - 1] = (week.skipped[step - 1] ?? 0) + 1
      weeks.set(weekOn, week)
    }
    const metrics = (await selectSkipMetrics(scope)).map(({ step, metricId }) => ({ step, metricId }))
    return { weeks: [...weeks.values()], metrics }
  },
})
