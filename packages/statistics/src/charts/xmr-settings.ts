import { StatisticsError } from '../errors.ts'
import type { TwoOfThreeVariant } from '../rules/mdc-rules.ts'
import type { Improvement } from './point-states.ts'

/** Everything that shipped tools disagree on; stored with each result. */
export interface XmrSettings {
  /** Which way is better; default `neutral`. */
  readonly improvement?: Improvement
  readonly target?: number | null
  /** 0-based places at which limits begin anew (the first phase begins at 0 by itself). Default none. */
  readonly phaseStarts?: readonly number[]
  /** Limits from the first so many points of each phase only; default all. */
  readonly fixAfter?: number | null
  /** Drop moving ranges at or above 3.267 times their mean, once. Default true. */
  readonly screen?: boolean
  /** Default `mdc-2023`. */
  readonly twoOfThree?: TwoOfThreeVariant
  /** Numbers of the periods on the calendar; no moving range is taken across a missing one. */
  readonly positions?: readonly number[] | undefined
}

const improvements: readonly unknown[] = ['increase', 'decrease', 'neutral']
const variants: readonly unknown[] = ['mdc-2023', 'package', 'any-third']

/**
 * The settings with every default said.
 * @throws StatisticsError `bad_option`, `bad_target`
 */
export function settled(given: XmrSettings): Required<Omit<XmrSettings, 'positions'>> {
  const settings = {
    improvement: given.improvement ?? 'neutral',
    target: given.target ?? null,
    phaseStarts: given.phaseStarts ?? [],
    fixAfter: given.fixAfter ?? null,
    screen: given.screen ?? true,
    twoOfThree: given.twoOfThree ?? 'mdc-2023',
  } as const
  if (!improvements.includes(settings.improvement)) {
    throw new StatisticsError(
      'bad_option',
      'The improvement direction must be "increase", "decrease" or "neutral".',
    )
  }
  if (!variants.includes(settings.twoOfThree)) {
    throw new StatisticsError('bad_option', 'Two of three must be "mdc-2023", "package" or "any-third".')
  }
  if (settings.target !== null && !Number.isFinite(settings.target)) {
    throw new StatisticsError(
      'bad_target',
      `The target is ${String(settings.target)}; it must be a finite number.`,
    )
  }
  return settings
}
