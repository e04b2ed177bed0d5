import type { Amendment, Lap, Period } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Mark } from '../../../ui/index.ts'
import { useWording } from '../use-wording.ts'
import styles from './contract-card.module.css'
import { periodOf } from './contract-lines.ts'

/** Every amendment: who, when, why, what it was and what it became; and the verdict that stood before it. */
export function Amendments({ lap }: { lap: Lap }) {
  const words = useMessages().improvement.contract
  const wording = useWording()
  const earlier = lap.verdicts.slice(0, -1)
  if (lap.amendments.length === 0) return null
  return (
    <div className={styles.amendments}>
      <p>
        <b>{words.amendments(lap.amendments.length)}</b>
      </p>
      <ul>
        {lap.amendments.map((amendment) => (
          <li key={amendment.id}>
            <Mark kind="amended" />
            <AmendmentText amendment={amendment} period={lap.contract ? periodOf(lap.contract) : 'week'} />
          </li>
        ))}
      </ul>
      {earlier.map((verdict) => (
        <p key={verdict.inputsHash} className="note">
          {words.firstTerms(wording.overallLabel(verdict.overall))}
        </p>
      ))}
    </div>
  )
}

/** What a correction changes: a measurement as it was read. */
const isReading = (value: unknown): value is { value: number } =>
  typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'number'

function AmendmentText({ amendment, period }: { amendment: Amendment; period: Period }) {
  const words = useMessages().improvement.contract
  const format = useFormat()
  const tell = (field: string, value: unknown) => {
    if (typeof value === 'number') {
      return field.endsWith('Periods') ? words.periods(value, period) : format.number(value)
    }
    if (isReading(value)) return format.number(value.value)
    if (typeof value !== 'string') return '–'
    if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return format.date(value)
    return words.values[value] ?? value
  }
  return (
    <div className="note">
      <span>
        {format.dateTime(amendment.at)}, {amendment.by.name}: {amendment.reason}
      </span>
      <ul>
        {amendment.changes.map(({ field, before, after }) => (
          <li key={field} className={styles.change}>
            {words.fields[field] ?? field}: <s>{tell(field, before)}</s> {tell(field, after)}
          </li>
        ))}
      </ul>
    </div>
  )
}
