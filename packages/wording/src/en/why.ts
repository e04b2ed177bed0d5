import type { WhyMessages } from '../catalogue/why.ts'

export const why: WhyMessages = {
  rule: {
    insufficient_data:
      'A verdict needs at least 8 baseline points and 6 follow-up points, and two full seasons where a season was declared.',
    no_signal:
      'A change counts only if the chart shows a lasting signal and the interval of the difference excludes zero; here at least one of the two is missing.',
    improved_target_met:
      'The chart shows a lasting signal on the good side, the interval of the difference excludes zero, and the mean is at or beyond the target.',
    improved_short_of_target:
      'The chart shows a lasting signal on the good side and the interval of the difference excludes zero, but the mean is on the wrong side of the target.',
    improved_no_target:
      'The chart shows a lasting signal on the good side and the interval of the difference excludes zero; there is no target to compare with.',
    already_improving:
      'The baseline was moving the good way already, that trend explains at least half of the difference, and no extra effect shows beyond it.',
    unstable:
      'The follow-up shows lasting signals on both sides of the baseline, so one mean cannot stand for it.',
    worse:
      'The chart shows a lasting signal on the bad side and the interval of the difference excludes zero.',
  },
  ruleByChartAlone: {
    improved_target_met:
      'The interval of the difference includes zero, but the signal on the good side is so strong that it decides, and the mean is at or beyond the target.',
    improved_short_of_target:
      'The interval of the difference includes zero, but the signal on the good side is so strong that it decides; the mean is on the wrong side of the target.',
    improved_no_target:
      'The interval of the difference includes zero, but the signal on the good side is so strong that it decides; there is no target to compare with.',
    worse:
      'The interval of the difference includes zero, but the signal on the bad side is so strong that it decides.',
  },
  lacking: {
    interval:
      'A change counts only if the chart shows a lasting signal and the interval of the difference excludes zero; here it includes zero.',
    signal:
      'A change counts only if the chart shows a lasting signal and the interval of the difference excludes zero; here it does, but the chart shows no lasting signal on that side.',
  },
  evidence: {
    rule: {
      no_signal: (times) =>
        `A lasting change explains these numbers ${times} better than no change does; to count as one it would have to be 3.5 times.`,
      improved_target_met: (times) =>
        `A lasting gain explains these numbers ${times} better than no change does (3.5 times is asked), the latest points keep it, and the mean is at or beyond the target.`,
      improved_short_of_target: (times) =>
        `A lasting gain explains these numbers ${times} better than no change does (3.5 times is asked) and the latest points keep it, but the mean is on the wrong side of the target.`,
      improved_no_target: (times) =>
        `A lasting gain explains these numbers ${times} better than no change does (3.5 times is asked) and the latest points keep it; there is no target to compare with.`,
      already_improving: (times) =>
        `The baseline was moving the good way already; beside that trend carried on, a gain explains these numbers ${times} better than none, and 3.5 times is asked.`,
      worse: (times) =>
        `A lasting loss explains these numbers ${times} better than no change does (3.5 times is asked), and the latest points keep it.`,
    },
    notKept: (times) =>
      `A change explains these numbers ${times} better than no change does, but the latest points do not keep it.`,
    none: 'No change explains these numbers at least as well as a lasting change does.',
    confirmed: 'From 10 times on the claim is confirmed: it may be told before the judging date too.',
    forTheDate: 'Below 10 times a claim is honest only on the judging date, not at an earlier look.',
    moreThan: (times) => `more than ${times} times`,
    times: (times) => `${times} times`,
    noVariation: 'The numbers do not vary at all on either side, so nothing but their difference counts.',
  },
  difference: (change, level, low, high) =>
    `The difference is ${change}, ${level} interval ${low} to ${high}.`,
  closed: (share) => `${share} of the way from the baseline to the target is done.`,
  counts: (baseline, followup) => `It rests on ${baseline} baseline and ${followup} follow-up points.`,
  targetOf: (text, direction) => (direction === 'decrease' ? `at most ${text}` : `at least ${text}`),
}
