import type { evidenceKinds, evidenceResults, evidenceSources, recallRatings } from '@ratchet/contract'

/** One answer as it is kept. */
export interface Evidence {
  readonly id: string
  readonly courseVersion: number
  readonly kind: (typeof evidenceKinds)[number]
  readonly source: (typeof evidenceSources)[number]
  readonly itemId: string
  readonly itemVersion: number
  readonly group: string
  readonly concepts: readonly string[]
  readonly bloom: number | null
  readonly sittingId: string | null
  readonly chosen: string | null
  readonly result: (typeof evidenceResults)[number] | null
  readonly rating: (typeof recallRatings)[number] | null
  readonly confidence: number | null
  readonly tookMs: number
  readonly words: string
  readonly details: Readonly<Record<string, string>>
  readonly answeredAt: Date
  readonly zone: string
  readonly late: boolean
  readonly undoes: string | null
}

/** What most answers leave empty. */
export const plainEvidence = {
  ...{ bloom: null, sittingId: null, chosen: null, result: null, rating: null, confidence: null },
  ...{ words: '', details: {}, late: false, undoes: null },
} as const
