import { CliError } from '../cli-error.ts'
import type { Note } from './notes.ts'
import type { Point, Series } from './series.ts'

/** What somebody said about the change, as far as they said it. */
export interface Change {
  readonly goLiveOn: string | undefined
  /** A window, or how many points before go-live. */
  readonly baseline: { readonly from: string; readonly to: string } | { readonly count: number } | undefined
  readonly settlingIn: number
}

export interface Phases {
  readonly baseline: readonly Point[]
  /** Points that belong to neither side. */
  readonly before: readonly Point[]
  readonly between: readonly Point[]
  readonly followup: readonly Point[]
  readonly goLiveOn: string
  /** First day of the first period that can be follow-up. */
  readonly followupFrom: string
  readonly notes: readonly Note[]
}

/**
 * Splits a series at go-live. A baseline period has ended by go-live (or lies in the window given), and the
 * follow-up starts with the first whole period on or after go-live plus the settling-in time.
 */
export function splitPhases(series: Series, change: Change): Phases {
  const { points, calendar } = series
  const notes: Note[] = []
  const goLiveOn = change.goLiveOn ?? goLiveAfterBaseline(series, change, notes)
  const endsBy = (point: Point, on: string) => calendar.after(point.on, 1) <= on
  const earlier = points.filter((point) => endsBy(point, goLiveOn))
  const window = change.baseline
  const baseline =
    window === undefined
      ? earlier
      : 'count' in window
        ? earlier.slice(-window.count)
        : points.filter(
            (point) => point.on >= window.from && point.on <= window.to && endsBy(point, goLiveOn),
          )
  if (baseline.length === 0)
    throw new CliError(`No ${calendar.period} of the series has ended before ${goLiveOn}.`)
  if (window === undefined) notes.push({ code: 'baseline_is_all_before', count: baseline.length })
  if (window !== undefined && 'count' in window && baseline.length < window.count) {
    throw new CliError(
      `The baseline asks for ${window.count} points, but only ${baseline.length} lie before go-live.`,
    )
  }
  const followupFrom = firstFollowupPeriod(series, goLiveOn, change.settlingIn)
  const followup = points.filter((point) => point.on >= followupFrom)
  const isIn = (phase: readonly Point[]) => (point: Point) => phase.includes(point)
  const rest = points.filter((point) => !isIn(baseline)(point) && !isIn(followup)(point))
  return {
    baseline,
    before: rest.filter((point) => point.on < baseline[0]!.on),
    between: rest.filter((point) => point.on > baseline[0]!.on),
    followup,
    goLiveOn,
    followupFrom,
    notes,
  }
}

/**
 * First day of the first whole period on or after go-live, plus the settling-in periods. Counted on the calendar, from
 * any point of the series: a missing period counts as one, and the series may end before go-live.
 */
function firstFollowupPeriod({ points, calendar }: Series, goLiveOn: string, settlingIn: number): string {
  const known = points.findLast((point) => point.on <= goLiveOn)?.on ?? points[0]!.on
  const steps = calendar.positionOf(goLiveOn) - calendar.positionOf(known)
  const whole = calendar.after(known, steps) < goLiveOn ? steps + 1 : steps
  return calendar.after(known, whole + settlingIn)
}

/** Without a go-live the baseline itself says where it ends; without either nobody can know. */
function goLiveAfterBaseline({ points, calendar }: Series, { baseline }: Change, notes: Note[]): string {
  if (baseline === undefined) {
    throw new CliError('When did the change go live? Say --go-live DATE, or --baseline FROM..TO.', 2)
  }
  const last =
    'count' in baseline ? points[baseline.count - 1] : points.findLast((point) => point.on <= baseline.to)
  if (!last) throw new CliError('The baseline asks for more points than the series has.')
  const goLiveOn = calendar.after(last.on, 1)
  notes.push({ code: 'go_live_after_baseline', on: goLiveOn })
  return goLiveOn
}
