import { z } from 'zod'
import { Id, Instant, line, PersonRef, prose } from './common.ts'
import { StakeholderKind } from './value-system-records.ts'

/** Step 6: what the stakeholders of the vision say became of what they expected. */

export const expectationAnswers = ['met', 'partly', 'not'] as const
/** Was the expectation met? */
export const ExpectationAnswer = z.enum(expectationAnswers)
export type ExpectationAnswer = z.infer<typeof ExpectationAnswer>

export const feedbackLinkDays = 30

export const StakeholderFeedback = z.object({
  id: Id,
  stakeholder: z.object({ name: z.string(), kind: StakeholderKind, expectation: z.string() }),
  askedAt: Instant,
  askedBy: PersonRef,
  /** Null while nobody has answered. */
  answer: z
    .object({
      met: ExpectationAnswer,
      comment: z.string(),
      at: Instant,
      /** Who wrote down what they were told; null when the stakeholder answered by the link. */
      recordedBy: PersonRef.nullable(),
    })
    .nullable(),
})
export type StakeholderFeedback = z.infer<typeof StakeholderFeedback>

/** What somebody sees who opens the link: no more than the question needs. */
export const FeedbackQuestion = z.object({
  workspaceName: z.string(),
  sentence: z.string(),
  vision: z.string(),
  stakeholder: StakeholderFeedback.shape.stakeholder,
})
export type FeedbackQuestion = z.infer<typeof FeedbackQuestion>

export const GuestToken = z.string().min(20).max(100)
export const givenAnswer = { met: ExpectationAnswer, comment: prose(2000).default('') }
/** Which stakeholder of the vision, by name. */
export const stakeholderName = line(120)
