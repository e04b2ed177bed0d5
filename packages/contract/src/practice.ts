import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id } from './common.ts'
import { ContinualCheck } from './continual-check.ts'
import { continualRoutes } from './practice-continual.ts'
import { coverageRoutes } from './practice-coverage.ts'
import { practiceMeasureRoutes } from './practice-measures.ts'
import { practiceMonthRoutes } from './practice-month.ts'

const told = z.enum(['yes', 'no', 'unsaid']).default('unsaid')
export const measuredAfter = [
  'not_at_all',
  'at_acceptance',
  'for_a_while',
  'as_long_as_it_runs',
  'unsaid',
] as const
export const lookedAtAgain = ['never', 'for_a_while', 'regularly', 'unsaid'] as const

/** A plan in a short form, before any work starts. */
export const PlanToCheck = z.strictObject({
  /** Does it say what should be true, and for whom? */
  vision: told,
  /** Does it name who expects what? */
  stakeholders: told,
  /** Is the present state measured before anything changes? */
  baseline: told,
  /** Is there a measurable target with a date? */
  target: told,
  /** How long are results measured after the change? */
  measuredAfter: z.enum(measuredAfter).default('unsaid'),
  /** How often does somebody look at the results again? */
  lookedAtAgain: z.enum(lookedAtAgain).default('unsaid'),
  /** Does what is found change what is done: adopt, drop, adjust? */
  adjusts: told,
  /** Does somebody hold the gain once the work is done? */
  ownerAfter: told,
})
export type PlanToCheck = z.infer<typeof PlanToCheck>

const tags = ['practice']

export const practice = {
  ...coverageRoutes,
  ...practiceMeasureRoutes,
  ...practiceMonthRoutes,
  ...continualRoutes,
  checkPlan: oc
    .route({
      method: 'POST',
      path: '/plan-checks',
      tags,
      summary: 'Continual improvement or a one-off? For a plan before the work starts; stores nothing',
    })
    .input(PlanToCheck)
    .output(z.object({ check: ContinualCheck })),
  checkImprovement: oc
    .route({
      method: 'GET',
      path: '/improvements/{improvementId}/continual-check',
      tags,
      summary: 'Continual improvement or a one-off? With the part that is missing',
    })
    .input(z.strictObject({ improvementId: Id }))
    .output(z.object({ check: ContinualCheck })),
}
