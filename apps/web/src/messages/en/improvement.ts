const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

export const improvement = {
  crumb: {
    backlog: 'Backlog',
    owner: (name: string) => `Owner ${name}`,
    noOwner: 'No owner yet',
    nextReview: (day: string) => `Next review ${day}`,
    reviewOverdue: (day: string) => `Review was due ${day}`,
    followsUp: 'Follows up on',
  },
  standing: {
    notOpened: 'The seven steps have not begun.',
    lap: (lap: number) => `Lap ${lap}`,
    judgedOn: (day: string) => `judged ${day}`,
    judgingOn: (day: string) => `judging date ${day}`,
    abandoned: (day: string) => `abandoned ${day}`,
    interim: 'So far',
    interimNote: (day: string) =>
      `A look before the judging date, ${day}. It opens no gate: stopping when it looks good makes chance look like a gain.`,
    atStep: (step: number, question: string) => `Step ${step}. ${question}`,
    toBeJudged: 'The judging date has come. Compute the verdict in step 6.',
    why: {
      rule: 'Worse if a target or guardrail got worse; too early if one is; there if all targets are met and all guardrails safe; partly there if some are met or short; else not there.',
      inputs: (met: string) => `Here: ${met}.`,
      source: (engine: string, hash: string) =>
        `Computed from stored measurements by engine ${engine}. Fingerprint of the inputs ${hash}.`,
    },
  },
  status: 'Status',
  laps: {
    label: 'Laps',
    lap: (number: number) => `Lap ${number}`,
    openNext: (number: number) => `Open lap ${number}`,
    opened: (number: number) => `Lap ${number} is open.`,
    iterate: 'Progress iteratively with feedback: the next lap starts from what this one taught.',
  },
  chart: {
    title: 'The course of each metric',
    tabs: 'Metrics of this lap',
    perPeriod: { day: 'a day', week: 'a week', month: 'a month' },
    lower: 'lower is better',
    higher: 'higher is better',
    legend: 'Shapes on the chart',
    behind: (count: number, period: 'day' | 'week' | 'month') =>
      `${plural(count, period, `${period}s`)} behind this`,
    signals: (count: number) => plural(count, 'signal', 'signals'),
    noSignals: 'No point stands out.',
    engine: (version: string) => `Engine ${version}.`,
    interimTab: (word: string) => `so far ${word}`,
    interimTitle: 'Interim look',
    notJudged: 'No verdict yet: the follow-up has not brought enough points.',
    tableOf: (name: string) => `Measurements of ${name}`,
    signalsOf: (name: string) => `Points of ${name} that stand out`,
  },
  outcome: {
    title: 'Targets and guardrails',
    target: 'Target',
    guardrail: 'Guardrail',
    before: 'Before',
    after: 'After',
    agreed: 'Agreed',
    harm: 'Harm tolerated',
    course: 'Course',
    seen: 'What could be seen',
    verdict: 'Verdict',
    notYet: 'not yet',
    mean: { day: 'daily mean', week: 'weekly mean', month: 'monthly mean' },
    byOn: (day: string) => `by ${day}`,
    orLess: (value: string) => `${value} or less`,
    orMore: (value: string) => `${value} or more`,
    lowerBy: (value: string) => `${value} lower`,
    higherBy: (value: string) => `${value} higher`,
    couldBeSeen: (value: string) => `A change of ${value} would have been seen.`,
    onlyFrom: (value: string) => `Only a change of ${value} would have been seen.`,
    interval: (change: string, level: string, low: string, high: string) =>
      `${change}, ${level} interval ${low} to ${high}`,
    isInterim: 'An interim look, not the verdict.',
  },
  missing: {
    title: 'What is missing',
    ahead: (day: string) => `It is judged on ${day}.`,
    none: 'Nothing is missing.',
    go: (step: number) => `Go to step ${step}`,
    inBacklog: 'Already back in the backlog:',
    more: (count: number) => `and ${count} more like it`,
  },
  care: {
    title: 'Read with care',
    about: (names: string) => `Concerns ${names}.`,
    why: {
      provisional:
        'Rule: fewer than 12 points on one side. Limits from so few points can still move a good deal.',
      baseline_not_stable:
        'Rule: a point outside the limits, 7 in a row on one side of the mean, 7 rising or falling, or 2 of 3 near a limit, inside the baseline.',
      baseline_trend: 'Rule: a Mann-Kendall test of the baseline falls below 5 %.',
      autocorrelation:
        'Rule: neighbouring points correlate by 0.5 or more. Such a series carries less information than its count says.',
      late_step: 'Rule: the follow-up splits best at a later point than its first one.',
      amended_contract: 'Counted: changed terms and corrected measurements since the contract was frozen.',
      frozen_after_data: 'Counted: follow-up points that were stored when the contract was frozen.',
      guardrail_not_shown_safe:
        'Rule: no signal, but the smallest change that would have been seen is larger than the harm tolerated.',
      typed_data: 'Counted: points of both windows that somebody typed, among all of them.',
      missing_periods:
        'Counted: periods between the first and the last point that have none. Empty is not zero.',
      season: 'Compared: which part of the season the baseline and the follow-up cover.',
    } as Record<string, string | undefined>,
    noSecondReader: {
      title: 'No second reader',
      sentence: 'This workspace works without a second reader, so one person decided alone.',
    },
  },
  contract: {
    title: 'Evidence contract',
    frozen: (when: string, by: string) => `Frozen ${when} by ${by}, before any follow-up point was known.`,
    frozenAmended: (when: string, by: string) =>
      `As amended ${when} by ${by}. First frozen before any follow-up point was known.`,
    frozenLate: (when: string, by: string, points: number) =>
      `Frozen ${when} by ${by}, after ${plural(points, 'follow-up point was', 'follow-up points were')} known.`,
    baseline: 'Baseline',
    goLive: 'Go-live',
    settling: 'Settling in',
    followup: 'Follow-up',
    judging: 'Judging date',
    tolerated: 'Tolerated',
    engine: 'Engine',
    hash: 'Hash',
    baselineOf: (from: string, to: string, count: number, gaps: number) =>
      `${from} to ${to}, ${plural(count, 'point', 'points')}${gaps > 0 ? `, ${plural(gaps, 'gap', 'gaps')}` : ''}`,
    periods: (count: number, period: 'day' | 'week' | 'month') => plural(count, period, `${period}s`),
    periodsFrom: (count: number, period: 'day' | 'week' | 'month', day: string) =>
      `${plural(count, period, `${period}s`)} from ${day}`,
    noSettling: 'none',
    was: 'was',
    amendments: (count: number) => (count === 1 ? 'One amendment' : `${count} amendments`),
    firstTerms: (label: string) => `Before the amendment the answer was: ${label}.`,
    fields: {
      goLiveOn: 'Go-live',
      settlingInPeriods: 'Settling in',
      followupPeriods: 'Follow-up',
      judgingOn: 'Judging date',
    } as Record<string, string>,
    /** Values of a change that are words: whether a point counts. */
    values: { counts: 'counts', 'left out': 'left out' } as Record<string, string>,
  },
  reading: {
    title: 'Second reader',
    readOn: (name: string, day: string) => `${name} read the verdict on ${day}.`,
    notOwner: 'Not the owner.',
    decision: 'Decision',
    decidedBy: (name: string, day: string) => `${name}, ${day}`,
    lesson: 'Lesson',
    alone: 'Decided without a second reader: this workspace has switched that off.',
  },
  decisions: {
    adopt: 'adopt',
    adapt: 'adapt',
    abandon: 'abandon',
    keep_observing: 'keep observing',
  },
  watch: {
    title: 'Watch on the gains',
    check: (number: number) => `Check ${number}`,
    ran: (day: string) => `ran ${day}`,
    run: (number: number) => `Run check ${number}`,
    ranNow: 'The check ran.',
    next: (relative: string) =>
      `The next check is due ${relative}. Only a check that says a gain is lost, or partly lost, reopens this.`,
    dueNow: (number: number) =>
      `Check ${number} is due. Only a check that says a gain is lost, or partly lost, reopens this.`,
    allRan: 'All checks have run.',
    nothing: 'No target was met, so there is no gain to watch.',
  },
}
