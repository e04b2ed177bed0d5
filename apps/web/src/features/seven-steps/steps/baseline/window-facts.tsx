import type { Metric } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { StateWord } from '../../../../ui/index.ts'
import { useCareText } from '../../aside/care-list.tsx'
import { useWording } from '../../use-wording.ts'
import type { BaselinePreview } from './use-preview.ts'
import styles from './window-picker.module.css'

const fewestPoints = 8

/** Count, mean and limits of the window while it is being chosen, and what speaks against it. */
export function WindowFacts({ preview, metric }: { preview: BaselinePreview | null; metric: Metric }) {
  const words = useMessages().steps.baseline
  const wording = useWording()
  const care = useCareText()
  const { limits = null, count = 0, gaps = 0, warnings = [], refusal = null } = preview ?? {}
  const tell = (value: number) =>
    wording.value(value, metric.unit, limits ? limits.upper - limits.lower || undefined : undefined)
  return (
    <div aria-live="polite" className={styles.said}>
      <p className={styles.facts}>
        <b>{words.points(count)}</b>
        {gaps > 0 ? <span>{words.gaps(gaps)}</span> : null}
        {limits ? (
          <>
            <b>{words.mean(tell(limits.mean))}</b>
            <span>{words.limits(tell(limits.lower), tell(limits.upper))}</span>
          </>
        ) : null}
      </p>
      {refusal ? (
        <StateWord mark="missing">
          {count < fewestPoints ? words.tooFew(count, fewestPoints) : refusal}
        </StateWord>
      ) : (
        warnings.map((warning) => (
          <p key={warning.code}>
            <StateWord mark="concern-open">{care(warning).sentence}</StateWord>
          </p>
        ))
      )}
    </div>
  )
}
