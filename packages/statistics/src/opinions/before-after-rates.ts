import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { binomialP, clopperPearson } from './exact-tests.ts'

export interface Rate {
  readonly events: number
  readonly exposure: number
}

export interface BeforeAfterRates {
  /** Rate after over rate before; null when there was no event before. */
  readonly ratio: number | null
  readonly p: number
  readonly low: number
  /** Null when nothing bounds it above. */
  readonly high: number | null
}

/**
 * Two rates of events compared, exactly, given their sum (R's poisson.test; fixtures `before-after`).
 * @throws StatisticsError `bad_count`, `bad_denominator`, `too_few` without any event
 */
export function beforeAfterRates(before: Rate, after: Rate): BeforeAfterRates {
  checkRate(before, 'before')
  checkRate(after, 'after')
  const events = before.events + after.events
  if (events === 0)
    throw new StatisticsError('too_few', 'Neither side has an event; there are no rates to compare.')
  const share = after.exposure / (before.exposure + after.exposure)
  const [low, high] = clopperPearson(after.events, events)
  const asRatio = (chance: number) => (chance / (1 - chance)) * (before.exposure / after.exposure)
  return finiteNumbers({
    ratio: before.events === 0 ? null : after.events / after.exposure / (before.events / before.exposure),
    p: binomialP(after.events, events, share),
    low: asRatio(low),
    high: high === 1 ? null : asRatio(high),
  })
}

function checkRate({ events, exposure }: Rate, series: string): void {
  if (!Number.isSafeInteger(events) || events < 0) {
    throw new StatisticsError(
      'bad_count',
      `${series} has ${String(events)} events; a whole number of 0 or more is needed.`,
      { series },
    )
  }
  if (exposure > 0 && Number.isFinite(exposure)) return
  throw new StatisticsError(
    'bad_denominator',
    `${series} has an exposure of ${String(exposure)}; it must be above zero.`,
    { series },
  )
}
