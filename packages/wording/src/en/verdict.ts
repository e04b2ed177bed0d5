import type { VerdictMessages, VerdictText } from '../catalogue/verdict.ts'

const periodName = { day: 'day', week: 'week', month: 'month' }
const real = 'a real and lasting change'

export const verdict: VerdictMessages = {
  fromTo: (from, to, seasonTakenOut) => `from ${from} to ${to}${seasonTakenOut ? ' (season taken out)' : ''}`,
  perPeriod: { day: 'a day', week: 'a week', month: 'a month' },
  missingBaseline: (count, shown, period) => `${shown} more baseline ${plural(count, periodName[period])}`,
  missingFollowup: (count, shown, period) => `${shown} more follow-up ${plural(count, periodName[period])}`,
  sentence: {
    improved_target_met: (t) =>
      t.target
        ? `${moved(t)}, ${real} that meets the target of ${t.target}.`
        : `${moved(t)}, ${real} that meets the target.`,
    improved_short_of_target: (t) =>
      t.target
        ? `${moved(t)}, ${real}, but the target was ${t.target}.`
        : `${moved(t)}, ${real}, but short of the target.`,
    improved_no_target: (t) =>
      `${moved(t)}, ${real}; no target was set, so nobody can say whether it is enough.`,
    no_signal: (t) =>
      `There is no evidence of a lasting change in ${t.name}${beforeAfter(t)}${
        t.smallest ? `; a change smaller than ${t.smallest} could easily have gone unseen` : ''
      }.`,
    insufficient_data: (t) =>
      `It is too early to judge ${t.name}: ${t.missing ? `${needed(t.missing)} needed` : 'there are too few points'}${
        t.by ? `, which can be there by ${t.by}` : ''
      }.`,
    already_improving: (t) =>
      `${t.name} had been improving before go-live already; ${
        t.fromTo ? `the move ${t.fromTo}` : 'what came after'
      } cannot be told apart from that trend.`,
    unstable: (t) => `${t.name} swung both ways after go-live${beforeAfter(t)}; find out why before judging.`,
    worse: (t) => `${moved(t)}, a real and lasting change for the worse.`,
  },
  alreadyThere: (t) =>
    `${t.name} met the target${t.target ? ` of ${t.target}` : ''} before go-live and after it${beforeAfter(t)}; there is no evidence of a lasting change.`,
  sustain: {
    gain_held: (t) =>
      `The gain in ${t.name} is held${t.later ? `: ${t.later} now${t.before ? `, ${t.before} before the improvement` : ''}` : ''}.`,
    gain_partly_lost: (t) =>
      `Part of the gain in ${t.name} is lost${course(t)}${t.retained ? `; ${t.retained} of it is left` : ''}.`,
    gain_lost: (t) => `The gain in ${t.name} is lost${course(t)}.`,
    insufficient_data: (t) =>
      `It is too early to say whether the gain in ${t.name} holds${t.missing ? `: ${needed(t.missing)} needed` : ''}${
        t.by ? `, which can be there by ${t.by}` : ''
      }.`,
  },
  sustainLabel: {
    gain_held: 'held',
    gain_partly_lost: 'partly lost',
    gain_lost: 'lost',
    insufficient_data: 'too early',
  },
  targetLabel: {
    met: 'met',
    short: 'short',
    too_early: 'too early',
    no_evidence: 'no evidence',
    not_ours: 'not ours',
    already_there: 'already there',
    unstable: 'unstable',
    worse: 'worse',
  },
  leaning: {
    promising: (t) =>
      `So far ${moved(t)}. That is promising; whether it is a lasting change is said on the judging date.`,
    worrying: (t) =>
      `So far ${moved(t)}. That is worrying: look for the cause now; whether it is lasting is said on the judging date.`,
  },
  leanLabel: { promising: 'promising, wait', worrying: 'worrying, wait' },
}

function moved(t: VerdictText): string {
  const verb = t.move < 0 ? 'fell' : t.move > 0 ? 'rose' : 'changed'
  return t.fromTo ? `${t.name} ${verb} ${t.fromTo}` : `${t.name} changed`
}

function beforeAfter(t: VerdictText): string {
  return t.from && t.to ? ` (${t.from} before, ${t.to} after)` : ''
}

function course(t: { before: string; after: string; later: string }): string {
  if (!t.later || !t.after) return ''
  return `: ${t.before ? `from ${t.before} it had come to ${t.after}` : `it had come to ${t.after}`}, and is now at ${t.later}`
}

function needed(missing: string): string {
  return /^1 more [^,]*$/.test(missing) && !missing.includes(' and ') ? `${missing} is` : `${missing} are`
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`
}
