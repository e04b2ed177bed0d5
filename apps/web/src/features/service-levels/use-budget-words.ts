import type { BudgetStanding, ServiceLevel } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'

/** Shares, objectives and windows in the reader's words. */
export function useBudgetWords() {
  const words = useMessages().serviceLevels
  const format = useFormat()
  /** A share as per cent, as finely as it needs: 99.95 %, 12 %. */
  const percent = (share: number) => `${format.number(Number((share * 100).toPrecision(6)))} %`
  const rough = (share: number) => {
    const whole = share * 100
    return `${format.number(Math.abs(whole) >= 10 ? Math.round(whole) : Number(whole.toFixed(1)))} %`
  }
  const window = ({ window: one }: Pick<ServiceLevel, 'window'>) =>
    one.kind === 'rolling' ? words.days(one.days) : words.windows[one.unit]
  return {
    percent,
    rough,
    window,
    objective: (level: Pick<ServiceLevel, 'target' | 'window'>) =>
      words.objective(percent(level.target), window(level)),
    left: (remaining: BudgetStanding['remaining']) =>
      remaining === null
        ? words.noReadings
        : remaining < 0
          ? words.overdrawn(rough(-remaining))
          : words.left(rough(remaining)),
  }
}
