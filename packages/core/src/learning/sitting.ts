import type { Letter, sittingEndings, sittingKinds } from '@ratchet/contract'

/** A question of a paper, frozen at the start with its key. It never leaves the server as it is. */
export interface PaperItem {
  readonly id: string
  readonly version: number
  readonly group: string
  readonly concepts: readonly string[]
  readonly bloom: number
  readonly right: Letter
}

export interface StoredSitting {
  readonly id: string
  readonly memberId: string
  readonly courseId: string
  readonly courseVersion: number
  readonly kind: (typeof sittingKinds)[number]
  readonly blueprintId: string | null
  readonly needed: number | null
  readonly seed: string
  readonly items: readonly PaperItem[]
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  readonly endedAt: Date | null
  readonly endedBy: (typeof sittingEndings)[number] | null
  /** The chance to pass that was told at the start. */
  readonly forecast: number | null
  readonly zone: string
}

export interface Choice {
  readonly questionId: string
  readonly chosen: Letter | null
  readonly flagged: boolean
  readonly tookMs: number
  readonly savedAt: Date
}
