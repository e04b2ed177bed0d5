import type { RuleMessages, WarningMessages } from '../catalogue/warnings.ts'

export const warnings: WarningMessages = {
  warning: {
    provisional: () => ({
      title: 'Provisional',
      sentence: 'One side has fewer than 12 points, so the limits may still move.',
    }),
    season_uncovered: () => ({
      title: 'Season',
      sentence: 'The baseline and the follow-up do not cover the same part of the season.',
    }),
    autocorrelation_high: () => ({
      title: 'Neighbours alike',
      sentence: 'Neighbouring points resemble each other, so the interval was widened to stay honest.',
    }),
    late_step: (read) => ({
      title: 'Late step',
      sentence: read.text('periods')
        ? `The change shows only ${read.text('periods')} periods after the follow-up began; the periods before are not counted.`
        : 'The change shows only some time after the follow-up began; the periods before are not counted.',
    }),
    baseline_not_stable: (read) => ({
      title: 'Baseline not stable',
      sentence: read.text('signals')
        ? `${read.text('signals')} of the baseline points ${read.count('signals') === 1 ? 'is a signal' : 'are signals'}, so what was normal before is uncertain.`
        : 'The baseline itself shows signals, so what was normal before is uncertain.',
    }),
    season_adjusted: (read) => ({
      title: 'Season taken out',
      sentence: `The baseline’s seasonal pattern${
        read.text('period') ? ` of ${read.text('period')} periods` : ''
      } was subtracted from both sides before judging.`,
    }),
    season_needs_two_cycles: (read) => ({
      title: 'Season too short',
      sentence: `A season can only be taken out after two full cycles${
        read.text('season') && read.text('points')
          ? `; that takes ${2 * read.count('season')} points and the baseline has ${read.text('points')}`
          : ''
      }.`,
    }),
    baseline_trend: () => ({
      title: 'Baseline moving',
      sentence:
        'The baseline was rising or falling by itself before the change, so part of the difference may not be ours.',
    }),
    baseline_constant: () => ({
      title: 'Baseline constant',
      sentence: 'All baseline values are the same; check whether they were really measured.',
    }),
    current_limits_missing: () => ({
      title: 'No new limits',
      sentence: 'There are too few points after the change to draw limits of their own.',
    }),
    target_before_judging: (read) => ({
      title: 'Target date first',
      sentence: `The target${read.text('metric') ? ` for ${read.text('metric')}` : ''} is due${
        read.date('byOn') ? ` on ${read.date('byOn')}` : ''
      }, before the judging date.`,
    }),
    overlapping_changes: (read) => ({
      title: 'Overlapping changes',
      sentence: `Another change fell into the same time${aside(read.text('names'))}, so the effects cannot be told apart.`,
    }),
    shared_credit: (read) => ({
      title: 'Shared credit',
      sentence: `Another improvement works on the same metric${aside(read.text('names'))}; the gain belongs to both.`,
    }),
    amended_contract: (read) => ({
      title: 'Amended contract',
      sentence: `The evidence contract was amended ${
        read.count('amendments') > 1 ? `${read.text('amendments')} times` : 'once'
      } after it was frozen; what was agreed before stays visible beside it.`,
    }),
    late_contract: (read) => ({
      title: 'Frozen late',
      sentence: `The evidence contract was frozen when ${
        read.text('points')
          ? `${read.text('points')} follow-up ${read.count('points') === 1 ? 'point was' : 'points were'}`
          : 'follow-up points were'
      } known already, or could have been.`,
    }),
    gaps_explained: (read) => ({
      title: 'Never measured',
      sentence: `${read.text('count') || 'Some'} follow-up ${
        read.count('count') === 1 ? 'period was' : 'periods were'
      } never measured${read.text('reason') ? `; the reason given is “${read.text('reason')}”` : ''}.`,
    }),
    zeros_filled_in: (read) => ({
      title: 'Counted as zero',
      sentence: `${read.text('count') || 'Some'} ${
        read.count('count') === 1 ? 'period without a measurement was' : 'periods without a measurement were'
      } counted as zero, because the metric says that empty means zero.`,
    }),
    guardrail_not_shown_safe: (read) => ({
      title: 'Guardrail',
      sentence: `${read.text('name') || 'A guardrail'} shows no harm, but harm as large as the tolerated one could have gone unseen.`,
    }),
    attribution_disagrees: (read) => ({
      title: 'Counted by date',
      sentence: `Counting tickets by ${dayWord(read.text('date'))} gives another answer.`,
    }),
    attribution_flatters: (read) => ({
      title: 'Convenient date',
      sentence: `Tickets count by ${dayWord(read.text('date'))}, so those that stay open are in no period: this date flatters. Counting by the day they were opened does not.`,
    }),
    tickets_left_out: (read) => ({
      title: 'Tickets left out',
      sentence: `${read.text('count') || 'Some'} closed ${read.count('count') === 1 ? 'ticket does' : 'tickets do'} not say when what is measured ended, and ${read.count('count') === 1 ? 'is' : 'are'} in no number.`,
    }),
    open_tickets_hide_value: (read) => ({
      title: 'Longer than now',
      sentence: `In ${read.text('count') || 'some'} ${read.count('count') === 1 ? 'period' : 'periods'} the number falls among tickets that are still open: it is longer than can be known now, so there is none.`,
    }),
    backlog_starts_empty: (read) => ({
      title: 'Backlog starts empty',
      sentence: `Tickets opened before ${read.date('from') || 'the first one here'} are not in the source, so the backlog reads too low until those would have been closed.`,
    }),
    look_only: () => ({
      title: 'Only a look',
      sentence:
        'Windows chosen after the data were known can be chosen to please. This look opens no gate and verifies nothing.',
    }),
    typed_data: (read) => ({
      title: 'Typed data',
      sentence: `${read.share('share') || 'Some'} of the points were typed by hand, not read from a source.`,
    }),
    definition_changed: () => ({
      title: 'Definition changed',
      sentence:
        'The metric was defined differently for part of the time, so before and after are not quite the same thing.',
    }),
    control_moved: (read) => ({
      title: 'Control moved too',
      sentence: `A series that the change did not touch${aside(read.text('name'))} moved as well, so the cause may be elsewhere.`,
    }),
    excluded_points: (read) => ({
      title: 'Points left out',
      sentence: `${read.text('count') || 'Some'} ${read.count('count') === 1 ? 'point was' : 'points were'} left out, each with a reason in the history.`,
    }),
    target_inside_interval: () => ({
      title: 'Close call',
      sentence:
        'The interval reaches to both sides of the target, so these points cannot rule the other answer out.',
    }),
    missing_periods: (read) => ({
      title: 'Gaps',
      sentence: `${read.text('count') || 'Some'} ${read.count('count') === 1 ? 'period has' : 'periods have'} no measurement; no value was invented for a gap.`,
    }),
    watch: () => ({
      title: 'Watch',
      sentence: 'One of the latest points is a concern, so look again at the next review.',
    }),
    interim: (read) => ({
      title: 'Interim',
      sentence: `This is a look before the judging date${aside(read.date('judgingOn'))}; it decides nothing.`,
    }),
  },
  unknown: (code) => ({
    title: 'Read with care',
    sentence: `The engine added a note that this version has no words for: ${code}.`,
  }),
  assurance: {
    consistent_pass: 'From now on it can be expected to stay at or beyond the target.',
    consistent_fail: 'As things are, it can be expected to miss the target in each period.',
    inconsistent:
      'Ordinary variation takes it to both sides of the target, so single periods will hit or miss by chance.',
  },
}

export const rules: RuleMessages = {
  name: {
    outside: 'outside the limits',
    shift: 'shift of 7',
    two_of_three: 'two of three near a limit',
    trend: 'trend of 7',
    long_run: 'unusually long run',
    few_crossings: 'unusually few crossings',
    nine_one_side: 'nine on one side',
    eight_one_side: 'eight on one side',
    six_in_a_row: 'six rising or falling',
    alternating: 'fourteen alternating',
    two_of_three_beyond_2: 'two of three beyond 2 sigma',
    four_of_five_beyond_1: 'four of five beyond 1 sigma',
    fifteen_within_1: 'fifteen within 1 sigma',
    eight_outside_1: 'eight outside 1 sigma',
    range_above_limit: 'step above its limit',
    ewma_outside: 'weighted mean outside its limits',
    cusum_outside: 'cumulative sum outside its limits',
  },
  why: {
    outside:
      'A point beyond a limit happens by chance less than once in a hundred points of a stable series.',
    shift: 'Seven points in a row on one side of the mean are unlikely unless the mean itself has moved.',
    two_of_three:
      'Two of three neighbouring points lie in the outer third towards the same limit, all three on that side of the mean.',
    trend:
      'Seven points in a row, each higher or each lower than the one before, are unlikely without a drift.',
    long_run: 'A run on one side of the median is longer than a stable series of this length would show.',
    few_crossings: 'The line crosses the median less often than a stable series of this length would.',
    nine_one_side: 'Nine points in a row on one side of the mean are unlikely unless the mean has moved.',
    eight_one_side: 'Eight points in a row on one side of the mean are unlikely unless the mean has moved.',
    six_in_a_row:
      'Six points in a row, each higher or each lower than the one before, are unlikely without a drift.',
    alternating: 'Fourteen points that go up and down in turn hint at two sources that take turns.',
    two_of_three_beyond_2: 'Two of three neighbouring points lie beyond two sigma on the same side.',
    four_of_five_beyond_1: 'Four of five neighbouring points lie beyond one sigma on the same side.',
    fifteen_within_1:
      'Fifteen points this close to the mean hint at limits that are too wide, or at mixed sources.',
    eight_outside_1: 'Eight points that all avoid the mean hint at two sources that are mixed.',
    range_above_limit: 'The step from one point to the next is larger than ordinary steps are.',
    ewma_outside: 'The mean that weighs recent points most has left its limits: a small, lasting move.',
    cusum_outside: 'Small differences in one direction have added up beyond what chance explains.',
  },
}

function dayWord(date: string): string {
  const words: Record<string, string> = {
    opened: 'the day they were opened',
    responded: 'the day of the first answer',
    resolved: 'the day they were resolved',
    closed: 'the day they were closed',
  }
  return words[date] ?? 'another date'
}

function aside(text: string): string {
  return text ? ` (${text})` : ''
}
