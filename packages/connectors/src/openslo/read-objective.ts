import type { Duration } from './duration.ts'
import type { Node } from './node.ts'
import { durationAt } from './read-duration.ts'
import { indicatorAt, oldRatio } from './read-indicator.ts'
import type { BudgetingMethod, Comparison, Indicator, SloObjective } from './types.ts'

export const comparisons: readonly Comparison[] = ['lt', 'lte', 'gt', 'gte']

/** What an objective inherits from its SLO. */
export interface Inherited {
  readonly isOld: boolean
  readonly strict: boolean
  readonly method: BudgetingMethod
  readonly indicator: Indicator | null
  /** The SLI that a reference of the objective names. */
  readonly referred: (node: Node) => Indicator | null
}

export function objectiveAt(node: Node, inherited: Inherited): SloObjective {
  node.map()
  const own = inherited.isOld
    ? oldRatio(node.at('ratioMetrics'))
    : (indicatorAt(node.at('indicator')) ?? inherited.referred(node.at('indicatorRef')))
  const measure = (own ?? inherited.indicator)?.measure
  return {
    displayName: node.at('displayName').text(),
    target: targetAt(node),
    threshold:
      measure?.type === 'ratio' || measure?.type === 'raw_ratio'
        ? ratioHas(node, inherited)
        : threshold(node, measure !== undefined),
    ...slices(node, inherited),
    indicator: own,
  }
}

function targetAt(node: Node): number {
  const [share, percent] = [node.at('target'), node.at('targetPercent')]
  if (!share.absent && !percent.absent) percent.refuse('stands instead of target, not beside it')
  if (share.absent && !percent.absent) return shareOf(percent, 100)
  return shareOf(share, 1)
}

function shareOf(node: Node, whole: number): number {
  const value = node.needed(node.number(), 0)
  if (value < 0 || value >= whole) node.refuse(`must be at least 0 and below ${whole}`)
  // 99.9 / 100 is not the double nearest to 0.999; the decimal that was meant is.
  return whole === 1 ? value : Number((value / whole).toPrecision(15))
}

/** Good events are counted, so there is nothing to compare; the specification's own examples compare all the same. */
function ratioHas(node: Node, { strict, isOld }: Inherited): null {
  const [op, value] = [node.at('op'), node.at('value')]
  if (!op.absent) {
    const message = strict
      ? 'op forbidden on a ratio objective'
      : 'op says nothing on a ratio objective; it is left out'
    op.report({ severity: strict ? 'error' : 'warning', code: 'op_on_ratio', path: op.path, message })
  }
  if (!value.absent) {
    const severity = strict && !isOld ? 'error' : 'warning'
    const message = 'value says nothing on a ratio objective; it is left out'
    value.report({ severity, code: 'value_on_ratio', path: value.path, message })
  }
  return null
}

function threshold(node: Node, isNeeded: boolean): SloObjective['threshold'] {
  const [op, value] = [node.at('op'), node.at('value')]
  if (!isNeeded && op.absent && value.absent) return null
  return { op: op.needed(op.oneOf(comparisons), 'lt'), value: value.needed(value.number(), 0) }
}

function slices(
  node: Node,
  { method, isOld, strict }: Inherited,
): Pick<SloObjective, 'timeSliceTarget' | 'timeSliceWindow'> {
  const [target, window] = [node.at('timeSliceTarget'), node.at('timeSliceWindow')]
  const missing = (place: Node) =>
    place.report({
      severity: strict && !isOld ? 'error' : 'warning',
      code: 'missing',
      path: place.path,
      message: `missing, though the budget counts ${method}`,
    })
  if (method === 'Timeslices' && target.absent) missing(target)
  if (method !== 'Occurrences' && window.absent) missing(window)
  const timeSliceTarget = target.number()
  if (timeSliceTarget !== null && (timeSliceTarget <= 0 || timeSliceTarget > 1)) {
    target.refuse('must be above 0 and at most 1')
  }
  const timeSliceWindow: Duration | null = durationAt(window)
  if (timeSliceWindow && ['month', 'quarter', 'year'].includes(timeSliceWindow.unit)) {
    const message = `${window.text()} is read as written; a slice of that length is unusual, a minute is written m`
    window.report({ severity: 'warning', code: 'slices_in_months', path: window.path, message })
  }
  return { timeSliceTarget, timeSliceWindow }
}
