import type { RuleSet } from '@ratchet/contract'

export const analysis = {
  title: 'Chart and signals',
  legend: 'What the marks mean',
  chart: 'Chart',
  rules: 'Rules',
  ruleSets: {
    mdc: 'Making Data Count',
    anhoej: 'Runs (Anhøj)',
    nelson: 'Nelson, all eight',
    western_electric: 'Western Electric',
  } as Record<RuleSet, string>,
  recommended: (chart: string) => `Recommended: ${chart}.`,
  recommendedAgain: 'Show the recommended chart',
  target: {
    label: (unit: string) => (unit === '' ? 'Hold against a target' : `Hold against a target, ${unit}`),
    show: 'Show',
    wrong: 'This is not a number.',
    noLimits: 'This chart has no limits to hold a target against.',
  },
  signals: 'Signals',
  columns: { rule: 'Rule', side: 'Side', where: 'Where', meaning: 'Meaning' },
  meaning: { improvement: 'improvement', concern: 'concern', neutral: 'worth a look' },
  fromTo: (first: string, last: string, count: number) => `${first} to ${last}, ${count} points`,
  inWords: 'The chart in words',
  rebase: {
    title: 'New limits?',
    offer: (o: { from: string; points: number; before: string; after: string }) =>
      `Since ${o.from} the level has moved, from ${o.before} to ${o.after} on average over ${o.points} points. New limits from there on would describe what is usual now. The old limits stay visible, and no verdict changes.`,
    reason: 'Why?',
    reasonHint: 'Name the change that explains it, or what speaks against new limits.',
    reasonMissing: 'This needs a reason.',
    approve: 'Begin new limits',
    decline: 'Keep the old limits',
    decided: {
      approved: 'New limits were begun. The old ones stay visible.',
      declined: 'The old limits stay. This is not offered again for the same period.',
    },
    decisions: 'Decisions about limits',
    decision: {
      approved: (from: string) => `New limits from ${from}:`,
      declined: (from: string) => `No new limits from ${from}:`,
    },
    withdrawnBy: (name: string, at: string) => `Withdrawn by ${name}, ${at}:`,
    withdraw: 'Withdraw',
    withdrawNamed: (from: string) => `Withdraw the decision for ${from}`,
    withdrawTitle: 'Withdraw the decision',
    withdrawn: 'The decision was withdrawn. It stays in the list.',
  },
  downloads: {
    title: 'Download',
    svg: 'Chart as SVG',
    png: 'Chart as PNG',
    csv: 'Series as CSV',
    failed: 'This browser could not draw the picture. The SVG holds the same chart.',
  },
}

export const leaveOut = {
  open: 'Leave out',
  openAgain: 'Count again',
  openNamed: (period: string) => `Leave out ${period}`,
  openAgainNamed: (period: string) => `Count ${period} again`,
  title: (period: string) => `Leave out: ${period}`,
  titleAgain: (period: string) => `Count again: ${period}`,
  explain:
    'The value stays and is drawn hollow. It no longer counts for limits, rules and verdicts, and everybody sees why.',
  explainAgain: (reason: string) => `This point was left out: “${reason}”. It will count again.`,
  amendment:
    'An evidence contract stands on this metric. If the period lies in its windows, this is an amendment that everybody sees.',
  reason: 'Why?',
  reasonMissing: 'This needs a reason.',
  save: 'Leave it out',
  saveAgain: 'Count it again',
  done: 'The point was left out, with its reason.',
  undone: 'The point counts again.',
  because: (reason: string) => `left out: ${reason}`,
}
