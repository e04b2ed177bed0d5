import { hasEvidence, reachesTarget } from '@ratchet/statistics'
import type { VerdictFacts } from '@ratchet/wording'
import type { JudgedSeries } from './judge-series.ts'

/** The judged series as the wording package takes it. */
export function wordingFacts({ series, question, phases, verdict }: JudgedSeries): VerdictFacts {
  const { calendar, name: metricName, unit } = series
  const head = {
    code: verdict.verdict,
    metricName,
    unit,
    direction: question.direction,
    period: calendar.period,
    targetValue: question.target,
    baselineCount: verdict.nBaseline,
    followupCount: verdict.nFollowup,
  }
  if (verdict.verdict === 'insufficient_data') {
    const { baseline, followup } = verdict.pointsShort
    const last = phases.followup.at(-1)
    // Only waiting can be dated; a short baseline does not grow.
    const enoughOn =
      baseline > 0 || followup === 0
        ? null
        : last
          ? calendar.after(last.on, followup + 1)
          : calendar.after(phases.followupFrom, followup)
    return { ...head, baseline: null, current: null, pointsShort: verdict.pointsShort, enoughOn }
  }
  const good = question.direction === 'increase' ? 1 : -1
  const reaches = (mean: number) => question.target !== null && reachesTarget(mean, question.target, good)
  const alreadyThere =
    verdict.verdict === 'no_signal' && reaches(verdict.baselineMean) && reaches(verdict.currentMean)
  return {
    ...head,
    ...(alreadyThere && { label: 'already_there' as const }),
    baseline: { mean: verdict.baselineMean },
    current: { mean: verdict.currentMean },
    difference: { value: verdict.diff, ...verdict.interval },
    // Without any variation nothing is too small to be seen, and a sentence about it would puzzle.
    smallestDetectable: verdict.smallestDetectable === 0 ? null : verdict.smallestDetectable,
    gapClosed:
      question.target === null || question.target === verdict.baselineMean
        ? null
        : verdict.diff / (question.target - verdict.baselineMean),
    assurance: verdict.assurance,
    warnings: verdict.warnings,
    lateStepPeriods: verdict.lateStepIndex,
    ...(hasEvidence(verdict) && {
      evidence: { log10: verdict.evidence.log10Used, confirmed: verdict.evidence.confirmed },
    }),
  }
}
