import { practice } from '@ratchet/contract'
import { allow, dateIn, inputOf, invalid, query } from '../foundation/index.ts'
import { skippedStepsBetween } from '../learning/index.ts'
import { addPeriods } from '../metrics/index.ts'
import { getWorkspace, selectTeams } from '../people/index.ts'
import { lapOutlines } from '../seven-steps/index.ts'
import { getValueSystem } from '../value-system/index.ts'
import { placeOfChecks } from './continual-place-rules.ts'
import { checkOfImprovement } from './continual-rules.ts'
import { startOfDay } from './measures/measure-rules.ts'
import { improvementsWorkedOn } from './worked-on-store.ts'

/**
 * Continual improvement or one-offs, of the whole, each team and each value stream, over a period: the rule for one
 * improvement asked of all that were worked on in it, as they stand today.
 */
export const getContinual = query({
  name: 'get-continual',
  allow: allow.viewers,
  input: inputOf(practice.getContinual),
  run: async (scope, { from, to }) => {
    if (to < from) throw invalid('to', `lies before ${from}; a period ends after it has begun`)
    const { zone } = await getWorkspace(scope)
    const today = dateIn(zone, scope.now)
    const period = {
      from: new Date(startOfDay(from, zone)),
      to: new Date(startOfDay(addPeriods('day', to, 1), zone)),
    }
    const worked = await improvementsWorkedOn(scope, period)
    const laps = await lapOutlines(
      scope,
      worked.map(({ id }) => id),
    )
    const checked = worked.map((one) => ({
      ...one,
      improvementId: one.id,
      check: checkOfImprovement(
        laps.get(one.id) ?? [],
        one.nextReviewOn !== null && one.nextReviewOn >= today,
      ),
    }))
    const skips = await skippedStepsBetween(scope, period)
    const place = (
      named: Parameters<typeof placeOfChecks>[0],
      of: (one: (typeof checked)[number]) => boolean,
    ) => {
      const own = checked.filter(of)
      const ids = new Set(own.map(({ id }) => id))
      const skipped = skips.filter(({ improvementId }) => ids.has(improvementId))
      return placeOfChecks(
        named,
        own,
        skipped.map((lap) => lap.skipped),
      )
    }
    const { valueStreams } = await getValueSystem.within(scope, {})
    return {
      from,
      to,
      places: [
        place({ kind: 'whole', id: null, name: '' }, () => true),
        ...(await selectTeams(scope)).map(({ id, name }) =>
          place({ kind: 'team', id, name }, ({ teamId }) => teamId === id),
        ),
        ...(checked.some(({ teamId }) => teamId === null)
          ? [place({ kind: 'team', id: null, name: '' }, ({ teamId }) => teamId === null)]
          : []),
        ...valueStreams
          .filter(
            ({ id, archivedAt }) =>
              archivedAt === null || checked.some(({ streamIds }) => streamIds.includes(id)),
          )
          .map(({ id, name }) =>
            place({ kind: 'value_stream', id, name }, ({ streamIds }) => streamIds.includes(id)),
          ),
      ],
    }
  },
})
