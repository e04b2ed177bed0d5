import { mean } from '../averages.ts'
import { checkEnough } from '../checks-enough.ts'
import { differenceInterval } from '../difference-interval.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'

export interface ControlSeriesInput {
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** The series that the change did not touch, in the same periods. */
  readonly controlBefore: readonly number[]
  readonly controlAfter: readonly number[]
  /** `relative` measures both series in their own mean before; for series of different size. Default `absolute`. */
  readonly scale?: 'absolute' | 'relative'
}

interface Change {
  readonly difference: number
  readonly low: number
  readonly high: number
}

export interface ControlSeriesOpinion {
  readonly scale: 'absolute' | 'relative'
  /** Change of the affected series, of the control, and of the one beyond the other; 95 % intervals. */
  readonly affected: Change
  readonly control: Change
  readonly beyondControl: Change
  /**
   * `change_beyond_control`: the affected series moved and the control does not account for it.
   * `control_moved_too`: the control moved the same way, and nothing is certain beyond it.
   * `no_change_beyond_control`: neither is certain.
   */
  readonly reason: 'change_beyond_control' | 'control_moved_too' | 'no_change_beyond_control'
}

/**
 * Did it change more than a series that nobody touched? The difference of the two, period by period, compared before
 * and after with the verdict's own interval, widened for autocorrelation. Whatever moved both cancels out.
 * @throws StatisticsError `too_few` below six periods a side, `bad_shape`, `not_finite`, `out_of_range`
 */
export function controlSeries(input: ControlSeriesInput): ControlSeriesOpinion {
  const scale = input.scale ?? 'absolute'
  for (const key of ['before', 'after', 'controlBefore', 'controlAfter'] as const)
    checkEnough(input[key], 6, key)
  checkPaired(input.before, input.controlBefore, 'controlBefore')
  checkPaired(input.after, input.controlAfter, 'controlAfter')
  const unit = scale === 'relative' ? mean(input.before) : 1
  const controlUnit = scale === 'relative' ? mean(input.controlBefore) : 1
  if (unit === 0 || controlUnit === 0) {
    throw new StatisticsError(
      'out_of_range',
      'A series whose mean before is zero has no relative change; compare absolutely.',
    )
  }
  const beyond = (values: readonly number[], control: readonly number[]) =>
    values.map((value, i) => value / unit - control[i]! / controlUnit)
  const affected = change(
    input.before.map((v) => v / unit),
    input.after.map((v) => v / unit),
  )
  const control = change(
    input.controlBefore.map((v) => v / controlUnit),
    input.controlAfter.map((v) => v / controlUnit),
  )
  const beyondControl = change(
    beyond(input.before, input.controlBefore),
    beyond(input.after, input.controlAfter),
  )
  const movedToo = certain(control) && control.difference * affected.difference > 0
  const reason = certain(beyondControl)
    ? 'change_beyond_control'
    : movedToo
      ? 'control_moved_too'
      : 'no_change_beyond_control'
  return finiteNumbers({ scale, affected, control, beyondControl, reason })
}

function change(before: readonly number[], after: readonly number[]): Change {
  const { diff, low, high } = differenceInterval(before, after)
  return { difference: diff, low, high }
}

function certain({ low, high }: Change): boolean {
  return low > 0 || high < 0
}

function checkPaired(values: readonly number[], control: readonly number[], series: string): void {
  if (values.length === control.length) return
  throw new StatisticsError(
    'bad_shape',
    `${series} has ${control.length} periods, the affected series ${values.length}; both must cover the same periods.`,
    { series },
  )
}
