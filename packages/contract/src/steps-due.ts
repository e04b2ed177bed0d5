import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, PlainDate } from './common.ts'

export const stepNeedKinds = [
  'reopened',
  'judge',
  'read',
  'decide',
  'authorise',
  'take_on',
  'action',
  'gate',
  'review',
] as const

/** One thing of the seven steps that waits for one person. */
export const StepNeed = z.object({
  kind: z.enum(stepNeedKinds),
  improvementId: Id,
  sentence: z.string(),
  /** The day it hangs on: the judging date, when an action is due, the review; null where there is none. */
  day: PlainDate.nullable(),
  /** Title of the action, for that kind; else empty. */
  title: z.string(),
})
export type StepNeed = z.infer<typeof StepNeed>

export const stepsDueRoutes = {
  listStepsDue: oc
    .route({
      method: 'GET',
      path: '/laps/due-for-me',
      tags: ['seven-steps'],
      summary: 'Verdicts, budgets, gains, actions, gates and reviews of the seven steps that wait for me',
    })
    .input(z.strictObject({}))
    .output(z.object({ due: z.array(StepNeed) })),
}
