import type { ChangeMarker, Overlap, Warning } from '@ratchet/contract'
import type { ContractContent } from './lap-record.ts'

/** What is known of a lap that has frozen a contract, as far as others must know it. */
export interface TouchingLap {
  improvementId: string
  sentence: string
  lapNumber: number
  content: ContractContent
  changes: ChangeMarker[]
}

/** A lap's hold on one metric: from its first change, or go-live, to the end of its follow-up. */
interface Touch {
  metricId: string
  from: string
  until: string
}

/**
 * Improvements whose hold on a metric overlaps in time: neither can claim alone what the metric did. A lap holds a
 * metric from the first of its changes, or from go-live, to its last follow-up period; the relation is symmetric, so
 * that both are told.
 */
export function overlapsOf(
  own: Pick<TouchingLap, 'improvementId' | 'content' | 'changes'>,
  others: readonly TouchingLap[],
): Overlap[] {
  const mine = touches(own)
  return others
    .filter(({ improvementId }) => improvementId !== own.improvementId)
    .flatMap((other) =>
      touches(other).flatMap((theirs): Overlap[] => {
        const shared = mine.some(
          (touch) =>
            touch.metricId === theirs.metricId && touch.from <= theirs.until && theirs.from <= touch.until,
        )
        const metric = other.content.metrics.find(({ metricId }) => metricId === theirs.metricId)
        if (!shared || !metric) return []
        return [
          {
            improvementId: other.improvementId,
            sentence: other.sentence,
            lapNumber: other.lapNumber,
            metricId: metric.metricId,
            metricName: metric.metricName,
            goLiveOn: other.content.terms.goLiveOn,
            until: metric.followupTo,
            changes: other.changes,
          },
        ]
      }),
    )
}

function touches({ content, changes }: Pick<TouchingLap, 'content' | 'changes'>): Touch[] {
  const from = changes.reduce(
    (first, { startOn }) => (startOn < first ? startOn : first),
    content.terms.goLiveOn,
  )
  return content.metrics.map(({ metricId, followupTo }) => ({ metricId, from, until: followupTo }))
}

/** What a verdict says of the improvements that share its metrics; one warning, naming each once. */
export function sharedCredit(overlaps: readonly Overlap[]): Warning[] {
  return named('shared_credit', overlaps)
}

/** The same before anybody has committed to a judging date. */
export function overlapWarning(overlaps: readonly Overlap[]): Warning[] {
  return named('overlapping_changes', overlaps)
}

function named(code: string, overlaps: readonly Overlap[]): Warning[] {
  const names = [...new Set(overlaps.map(({ sentence }) => `“${sentence}”`))]
  return names.length === 0 ? [] : [{ code, params: { names: names.join(', ') } }]
}
