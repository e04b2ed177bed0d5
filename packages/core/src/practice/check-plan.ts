import { practice } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { checkOfPlan } from './continual-rules.ts'

/** Continual improvement or a one-off? For a plan before the work starts. Stores nothing. */
export const checkPlan = query({
  name: 'check-plan',
  allow: allow.viewers,
  input: inputOf(practice.checkPlan),
  run: async (_, plan) => ({ check: checkOfPlan(plan) }),
})
