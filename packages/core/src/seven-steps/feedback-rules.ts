import type { Stakeholder } from '@ratchet/contract'
import { conflict, invalid, preconditionFailed } from '../foundation/index.ts'
import { inPlaceOn, isWithoutSeries, type LapRecord } from './lap-record.ts'

/**
 * Stakeholders of the vision who have not said whether their expectation was met.
 *
 * Somebody whose expectation was rewritten after answering has not answered to what now stands there.
 */
export const unheardStakeholders = (lap: Pick<LapRecord, 'stakeholders' | 'feedback'>): Stakeholder[] =>
  lap.stakeholders.filter(
    ({ name, expectation }) =>
      !lap.feedback.some(
        ({ stakeholder, answer }) =>
          answer !== null && stakeholder.name === name && stakeholder.expectation === expectation,
      ),
  )

/**
 * The stakeholder to be asked, by name.
 *
 * @throws invalid when the vision names nobody so, precondition_failed before go-live or after the decision
 */
export function stakeholderToAsk(lap: LapRecord, name: string, today: string): Stakeholder {
  const stakeholder = lap.stakeholders.find((found) => found.name === name)
  if (!stakeholder) throw invalid('stakeholder', 'is not among the stakeholders of the vision in step 1')
  const goLiveOn = isWithoutSeries(lap) ? inPlaceOn(lap) : lap.revisions.at(-1)?.content.terms.goLiveOn
  if (goLiveOn === undefined || goLiveOn === null || goLiveOn > today) {
    throw preconditionFailed(
      'not_live',
      'The change is not live yet, so nobody can say what became of it. Nothing was asked.',
    )
  }
  if (lap.verification || lap.ending) {
    throw conflict('verified_already', 'The decision on this lap was taken. Nothing was asked.')
  }
  return stakeholder
}
