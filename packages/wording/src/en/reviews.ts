import type { ReviewMessages } from '../catalogue/reviews.ts'
import { overall } from './overall.ts'

const waits = (name: string) => (name ? ` ${name} owes it.` : '')
const answer = (code: string): string =>
  code in overall.label ? overall.label[code as keyof typeof overall.label] : '?'
const ownedBy = (name: string) => (name ? ` (${name} owns it)` : '')
const by = (name: string) => (name ? `, owned by ${name}` : '')

export const reviews: ReviewMessages = {
  kind: {
    backlog: 'Backlog review',
    trend: 'Trend review',
    error_budget: 'Error-budget review',
    momentum: 'Momentum check',
    practice: 'Practice review',
  },
  about: {
    backlog: 'Answers that are overdue, improvements without an owner, review dates that passed.',
    trend: 'Tickets by category: which one rises, which experiment to start, which one to adopt or drop.',
    error_budget: 'What is left of each error budget, and at what pace releases go on.',
    momentum: 'Gains that were verified: checks that are due, and early flags that one may slip.',
    practice: 'How the practice of improving itself is kept: missed reviews, late answers, missing owners.',
  },
  source: {
    open_actions: 'Actions of earlier meetings',
    overdue_answers: 'Overdue answers',
    unowned: 'Without an owner',
    stale: 'Review date passed',
    error_budgets: 'Error budgets',
    to_decide: 'To decide',
    checks_due: 'Checks due',
    early_flags: 'Early flags',
    new_signals: 'New signals',
    rising_categories: 'Categories',
    missed_reviews: 'Missed reviews',
    other_business: 'Other business',
  },
  reason: {
    action_open: (read) => `Taken on in the meeting of ${read.date('from')}${by(read.text('owner'))}.`,
    action_overdue: (read) => `Was due on ${read.date('dueOn')}${by(read.text('owner'))}.`,
    answer_overdue: (read) =>
      `${read.text('from') || 'Somebody'} was promised an answer by ${read.date('replyBy')}.${waits(read.text('owes'))}`,
    budget_normal: (read) =>
      `${read.text('left') || '?'} % of the budget is left (objective ${read.text('objective')} %), and it does not burn fast.`,
    budget_careful: (read) =>
      `${read.text('left') || '?'} % of the budget is left (objective ${read.text('objective')} %), or it burns fast: the rule advises care.`,
    budget_frozen: (read) =>
      `${read.text('left') || '?'} % of the budget is left (objective ${read.text('objective')} %): the rule advises repairs only.`,
    budget_unknown: (read) =>
      `Nothing was measured in its window (objective ${read.text('objective')} %): the rule cannot advise.`,
    no_owner: (read) => `Accepted on ${read.date('acceptedOn')}, and nobody takes it through.`,
    review_date_passed: (read) =>
      `Somebody was to look again on ${read.date('nextReviewOn')}${by(read.text('owner'))}.`,
    judging_date_came: (read) =>
      `Its judging date came on ${read.date('judgingOn')}: compute the verdict, then adopt it or drop it.`,
    verdict_unread: (read) =>
      `The verdict is “${answer(read.text('overall'))}”. Before it is decided, somebody else than its owner reads it${ownedBy(read.text('owner'))}.`,
    verdict_read: (read) =>
      read.text('overall') === 'too_early'
        ? `The verdict is “${answer('too_early')}”: extend the follow-up by an amendment, or drop it with the lesson.`
        : `The verdict is “${answer(read.text('overall'))}”: adopt it, or drop it?`,
    verdict_settled: () => 'It was decided on already.',
    check_due: (read) =>
      `Check ${read.text('number') || 'of the gain'} was due on ${read.date('dueOn')}: is the gain still there?`,
    gain_may_slip: (read) =>
      `“${read.text('metric')}” shows a signal to the worse up to ${read.date('period')}: the gain may slip.`,
    signal_concern: (read) => `A signal to the worse, up to ${read.date('period')}.`,
    signal_improvement: (read) => `A signal to the better, up to ${read.date('period')}: what happened?`,
    signal_neutral: (read) => `Something changed, up to ${read.date('period')}.`,
    category_rises: (read) =>
      `From ${read.text('before')} to ${read.text('after')} tickets a day: more than the days of the week explain.`,
    category_falls: (read) =>
      `From ${read.text('before')} to ${read.text('after')} tickets a day: fewer than the days of the week explain.`,
    review_missed: (read) =>
      read.count('count') === 1
        ? `The meeting of ${read.date('latest')} was not held.`
        : `${read.text('count') || 'Several'} meetings were not held, the latest on ${read.date('latest')}.`,
    added_in_meeting: (read) => `Put on the agenda by ${read.text('by') || 'somebody'}.`,
  },
  unknownReason: 'It was found for this meeting.',
  decided: {
    answer: (choice) => choice,
    owner: (choice) => `${choice} owns it now.`,
    look_again: (choice) => `Look again on ${choice}.`,
    judge: () => 'The verdict was computed.',
    read: () => 'The verdict was read by a second reader.',
    conclude: (choice) => choice,
    run_check: () => 'The check was run.',
    experiment: (choice) => `A small experiment began: “${choice}”.`,
    pace: (choice) => choice,
    capture: (choice) => `New in the backlog: “${choice}”.`,
    done: () => 'Done.',
    nothing_to_do: () => 'Seen; nothing to do.',
    carry: () => 'Carried over.',
  },
  answer: { accept: 'Accepted.', park: 'Parked.', decline: 'Declined.' },
  pace: {
    normal: 'Releases go on as always.',
    careful: 'Releases go on with care.',
    frozen: 'Nothing but repairs is released.',
  },
  conclusion: {
    adopt: 'Adopted.',
    adapt: 'Adapted: another lap.',
    abandon: 'Dropped, with the lesson.',
    keep_observing: 'Kept under observation.',
  },
  minutes: {
    title: (name, day) => `${name}, ${day}`,
    held: (from, to, zone) => `Held from ${from} to ${to} (${zone}).`,
    ledBy: (name) => `Led by ${name}.`,
    present: (names) => `There: ${names}`,
    noAgenda: 'Nothing was due: the agenda was empty.',
    decisions: 'Decisions',
    nothingToDo: 'Seen, nothing to do',
    carried: 'Carried over',
    actions: 'Actions',
    noActions: 'Nobody took anything away.',
    note: 'Note',
    closing: 'To close',
    done: 'done',
    by: (day) => `by ${day}`,
    openStill: 'still running',
  },
}
