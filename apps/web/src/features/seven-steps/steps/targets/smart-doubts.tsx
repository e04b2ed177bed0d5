import type { Baseline, SmartDoubt } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { StateWord } from '../../../../ui/index.ts'
import { useWording } from '../../use-wording.ts'

type Measured = Pick<Baseline, 'unit' | 'period' | 'limits'> | undefined

/** Where a target may fail to be SMART, a sentence each. */
export function SmartDoubts({ doubts, baseline }: { doubts: readonly SmartDoubt[]; baseline: Measured }) {
  const { smart } = useMessages().steps.targets
  const format = useFormat()
  const wording = useWording()
  const said = ({ code, best }: SmartDoubt): string => {
    if (code !== 'beyond_the_best' || !best || !baseline) return smart.doubts[code]
    const { unit, period, limits } = baseline
    const value = wording.value(best.value, unit, limits.upper - limits.lower || undefined)
    return smart.best[period](value, format.date(best.periodStart))
  }
  return doubts.map((doubt) => (
    <p key={`${doubt.letter} ${doubt.code}`} className="note">
      <StateWord mark="concern-open">{smart.letters[doubt.letter]}</StateWord> {said(doubt)}
    </p>
  ))
}
