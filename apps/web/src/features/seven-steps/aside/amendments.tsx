import type { Amendment, Lap } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Mark } from '../../../ui/index.ts'
import { useWording } from '../use-wording.ts'
import styles from './contract-card.module.css'

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
            <AmendmentText amendment={amendment} />
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

function AmendmentText({ amendment }: { amendment: Amendment }) {
  const words = useMessages().improvement.contract
  const format = useFormat()
  const tell = (value: unknown) =>
    typeof value === 'number'
      ? format.number(value)
      : typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)
        ? format.date(value)
        : String(value ?? '–')
  return (
    <div className="note">
      <span>
        {format.dateTime(amendment.at)}, {amendment.by.name}: {amendment.reason}
      </span>
      <ul>
        {amendment.changes.map(({ field, before, after }) => (
          <li key={field} className={styles.change}>
            {words.fields[field] ?? field}: <s>{tell(before)}</s> {tell(after)}
          </li>
        ))}
      </ul>
    </div>
  )
}
