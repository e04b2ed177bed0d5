import { Action, Budget, Option, Prediction, Resources } from '@ratchet/contract'
import { z } from 'zod'

/**
 * Step 4 as it is stored. Parsed on reading, because a plan may have been written before a field existed: what it
 * lacks takes the field's default.
 */
export const StoredAction = Action.omit({ owner: true }).extend({ ownerId: z.string().nullable() })
export type StoredAction = z.infer<typeof StoredAction>

export const StoredAuthorisation = z.object({ budget: Budget, by: z.string(), at: z.string() })
export type StoredAuthorisation = z.infer<typeof StoredAuthorisation>

export const StoredPlan = z.object({
  options: z.array(Option),
  actions: z.array(StoredAction),
  resources: Resources,
  authorisation: StoredAuthorisation.nullable(),
  predictions: z.array(Prediction),
  justDoIt: z.boolean(),
  noTrainingReason: z.string(),
  noCommunicationReason: z.string(),
})
export type StoredPlan = z.infer<typeof StoredPlan>

/** Whether the sponsor's yes still covers the budget. Without money nothing needs a yes. */
export function isAuthorised({ resources: { budget }, authorisation }: StoredPlan): boolean {
  if (budget === null || budget.amount === 0) return true
  return (
    authorisation !== null &&
    authorisation.budget.currency === budget.currency &&
    authorisation.budget.amount >= budget.amount
  )
}
