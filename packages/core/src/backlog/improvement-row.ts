import type { EstimateColumns } from './estimate-columns.ts'

/** An improvement as its row holds it. */
export interface ImprovementRow extends EstimateColumns {
  id: string
  sentence: string
  description: string
  team_id: string | null
  team_private: boolean
  /** Null: somebody without an account, by the name they gave, which may be none. */
  submitted_by: string | null
  sender_name: string
  capture_link_id: string | null
  captured_at: Date
  reply_by: string
  answer_kind: string | null
  answer_reason: string
  answer_wake_up_on: string | null
  answered_by: string | null
  answered_at: Date | null
  owner_id: string | null
  next_review_on: string | null
  follows_up: string | null
  merged_into: string | null
  merged_by: string | null
  merged_at: Date | null
  merge_reason: string
  external_ref: string | null
  claimed_elsewhere: string
  manual_rank: number | null
  rank_reason: string
  ranked_by: string | null
  status: string
  lap_facts: unknown
  first_answer_late: boolean | null
  version: number
}

/** Columns to write; the rest stays. */
export type ImprovementFields = Partial<Omit<ImprovementRow, 'id' | 'lap_facts'>>
