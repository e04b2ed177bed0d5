import type { WorkRule, WorkScenario } from '@ratchet/learning'

/** One thing to learn that a record at work suggested to one learner. */
export interface StoredNudge {
  readonly id: string
  readonly memberId: string
  readonly courseId: string
  readonly subjectId: string
  readonly lap: number
  readonly rule: WorkRule
  readonly conceptId: string
  readonly scenario: WorkScenario
  readonly raisedAt: Date
  readonly settledAt: Date | null
}
