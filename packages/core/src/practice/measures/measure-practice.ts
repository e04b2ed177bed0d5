import { type PracticeMeasure, practice } from '@ratchet/contract'
import { z } from 'zod'
import { allow, dateIn, forbidden, inputOf, operation, type Scope } from '../../foundation/index.ts'
import { addPeriods, defineMetric, readMetric, recordComputed } from '../../metrics/index.ts'
import { getWorkspace } from '../../people/index.ts'
import { duePeriods } from './measure-rules.ts'
import { measureDefinitions } from './measures.ts'
import { readMeasure } from './read-measure.ts'
import { firstDay, holdWorkspace, insertKept, type KeptMeasure, keepThrough, selectKept } from './store.ts'

/**
 * Begin to measure the practice: an ordinary metric for each measure, with the weeks and months of the past as the history
 * tells them. Again begins only what is not kept yet.
 */
export const beginMeasuring = operation({
  name: 'begin-measuring',
  allow: allow.managers,
  input: inputOf(practice.beginMeasuring),
  run: async (scope) => {
    const begunBy = scope.actor.memberId
    if (begunBy === null) throw forbidden('Somebody begins to measure the practice. Nothing was saved.')
    await holdWorkspace(scope)
    const known = new Set((await selectKept(scope)).map(({ measure }) => measure))
    for (const [measure, definition] of Object.entries(measureDefinitions)) {
      if (known.has(measure as PracticeMeasure)) continue
      const { group: _, formula, ...metric } = definition
      const { metric: made } = await defineMetric.within(scope, {
        ...metric,
        description: formula,
        source: 'History of this workspace, computed by Ratchet when a period is over',
      })
      await insertKept(scope, { measure: measure as PracticeMeasure, metricId: made.id, begunBy })
    }
    return { added: await measureAll(scope) }
  },
})

/** Measure the weeks and months that are over since the last time. A job does it; again adds nothing. */
export const measurePractice = operation({
  name: 'measure-practice',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope) => ({ added: await measureAll(scope) }),
})

async function measureAll(scope: Scope): Promise<number> {
  const kept = await selectKept(scope, true)
  const { zone } = await getWorkspace(scope)
  const beganOn = kept.length === 0 ? null : await firstDay(scope, zone)
  if (beganOn === null) return 0
  let added = 0
  for (const one of kept) added += await measureOne(scope, one, { beganOn, zone })
  return added
}

async function measureOne(
  scope: Scope,
  { measure, metricId, begunBy, measuredThrough }: KeptMeasure,
  { beganOn, zone }: { beganOn: string; zone: string },
): Promise<number> {
  const { period } = measureDefinitions[measure]
  const today = dateIn(zone, scope.now)
  const starts = duePeriods(period, { beganOn, through: measuredThrough, today })
  const last = starts.at(-1)
  if (last === undefined || (await readMetric(scope, metricId)).archivedAt !== null) return 0
  const ends = starts.map((start) => addPeriods(period, start, 1))
  const readings = await readMeasure[measure](scope, { starts, ends, zone })
  await keepThrough(scope, measure, last)
  return await recordComputed(scope, metricId, readings, begunBy)
}
