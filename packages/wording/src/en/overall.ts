import type { OverallMessages } from '../catalogue/overall.ts'

const guardrail = (count: number) => (count === 1 ? 'the guardrail' : 'the guardrails')

export const overall: OverallMessages = {
  label: {
    there: 'There',
    partly_there: 'Partly there',
    not_there: 'Not there',
    too_early: 'Too early to say',
    worse: 'Worse',
  },
  guardrailLabel: { safe: 'safe', not_shown_safe: 'not shown safe', worse: 'worse', too_early: 'too early' },
  met: (names, count) => `${names} met ${count === 1 ? 'the target' : 'their targets'}`,
  short: (names, count) =>
    `${names} improved but fell short of ${count === 1 ? 'the target' : 'their targets'}`,
  shortOf: (name, move, change, agreed) =>
    `${name} ${move < 0 ? 'fell' : 'rose'} by ${change}, short of the ${agreed} agreed`,
  tooEarly: (names) => `it is too early to judge ${names}`,
  promising: (names, count) => `${names} ${count === 1 ? 'looks' : 'look'} promising so far`,
  worrying: (names, count) => `${names} ${count === 1 ? 'looks' : 'look'} worrying so far`,
  noEvidence: (names) => `there is no evidence of a lasting change in ${names}`,
  notOurs: (names) => `${names} had been improving before go-live already`,
  alreadyThere: (names) => `${names} met the target before go-live already`,
  unstable: (names) => `${names} swung both ways`,
  worse: (names) => `${names} got worse`,
  guardrailWorse: (names, count) => `${guardrail(count)} ${names} got worse`,
  guardrailNotShown: (names, count) =>
    `${guardrail(count)} ${names} ${count === 1 ? 'is' : 'are'} not shown safe`,
  guardrailTooEarly: (names, count) => `it is too early to judge ${guardrail(count)} ${names}`,
  guardrailPromising: (names, count) =>
    `${guardrail(count)} ${names} ${count === 1 ? 'looks' : 'look'} good so far`,
  guardrailWorrying: (names, count) =>
    `${guardrail(count)} ${names} ${count === 1 ? 'looks' : 'look'} worrying so far`,
  guardrailsSafe: (count) => (count === 1 ? 'the guardrail is safe' : 'all guardrails are safe'),
  noTargets: 'No target was set, so there is nothing to judge.',
}
