import type { AgendaFinding, AgendaSourceName, ReviewKind } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'

/** What a source of agenda items is asked for. */
export interface AgendaQuestion {
  reviewId: string
  plannedOn: string
  kind: ReviewKind
  /** The review's team with the teams below it; null for the whole workspace. */
  teamIds: readonly string[] | null
  /** The day of looking, in the workspace's zone. */
  today: string
  /** When the meeting before began; what came since is new. */
  since: Date
  /** What a trend review looks at. */
  sourceId: string | null
  attribute: string
}

export interface Found {
  findings: AgendaFinding[]
  /** How many there are; the agenda takes the most urgent of them. */
  total: number
}

/**
 * Where items of an agenda come from. One file each, listed in `agenda/index.ts`; a new one needs its name in the
 * contract's `agendaSources` and its words in the messages of both languages.
 */
export interface AgendaSource {
  readonly name: AgendaSourceName
  readonly kinds: readonly ReviewKind[]
  find(scope: Scope, question: AgendaQuestion): Promise<Found>
}

/** A meeting that gets through more has not talked. */
export const mostPerSource = 12

/** Findings cut to what a meeting can take. */
export const cut = (findings: AgendaFinding[]): Found => ({
  findings: findings.slice(0, mostPerSource),
  total: findings.length,
})
