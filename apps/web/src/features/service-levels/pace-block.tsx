import { type BudgetReport, type Pace, type PaceDecision, paces, type ServiceLevel } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextArea, useAnnounce, Why } from '../../ui/index.ts'
import { PaceWord } from './pace-word.tsx'
import { refreshLevels } from './refresh-levels.ts'
import styles from './service-levels.module.css'
import { useBudgetWords } from './use-budget-words.ts'

/** What the rule advises, what people decided, and the place to decide. */
export function PaceBlock(props: {
  level: ServiceLevel
  report: BudgetReport
  decisions: readonly PaceDecision[]
  mayDecide: boolean
}) {
  const { level, report, decisions, mayDecide } = props
  const { serviceLevels: all, frame } = useMessages()
  const words = all.pace
  const format = useFormat()
  const { rough, left } = useBudgetWords()
  const [latest, ...earlier] = decisions
  const { advised, reasons } = report.pace
  return (
    <section aria-labelledby="pace">
      <h2 id="pace">{words.title}</h2>
      <p>
        <PaceWord pace={advised} />
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{all.reasons[reason]}</li>
        ))}
      </ul>
      <Why label={frame.why}>{all.rule(rough(level.carefulBelow), rough(level.frozenBelow))}</Why>
      <p className={styles.decided}>
        {latest
          ? words.holds(all.paces[latest.pace], latest.decidedBy.name, format.dateTime(latest.decidedAt))
          : words.undecided}{' '}
        {latest?.note}
      </p>
      {latest && latest.pace !== advised && advised !== 'unknown' ? (
        <p className={styles.quiet}>{words.differs}</p>
      ) : null}
      {mayDecide ? <DecidePace level={level} advised={advised} /> : null}
      {earlier.length > 0 ? (
        <details className={styles.fold}>
          <summary>{words.earlier}</summary>
          <ul className={styles.lines}>
            {earlier.map((decision) => (
              <li key={decision.id}>
                {format.dateTime(decision.decidedAt)}: <b>{all.paces[decision.pace]}</b>,{' '}
                {words.advisedThen(all.paces[decision.advised], left(decision.remaining))}. {decision.note}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function DecidePace({ level, advised }: { level: ServiceLevel; advised: BudgetReport['pace']['advised'] }) {
  const { pace: words, fields } = useMessages().serviceLevels
  const announce = useAnnounce()
  const [pace, setPace] = useState<Pace>(advised === 'unknown' ? 'normal' : advised)
  const [note, setNote] = useState('')
  const decide = useMutation(
    api.serviceLevels.decidePace.mutationOptions({
      onSuccess: async () => {
        announce(words.recorded)
        setNote('')
        await refreshLevels()
      },
    }),
  )
  const refusal = useRefusal(decide.error, ['note'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    decide.mutate({ serviceLevelId: level.id, pace, note })
  }
  return (
    <form className={styles.form} onSubmit={send} aria-label={words.decide}>
      <SelectField
        label={words.choose}
        value={pace}
        onChange={(event) => setPace(event.target.value as Pace)}
      >
        {paces.map((name) => (
          <option key={name} value={name}>
            {fields.paceNames[name]}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={words.note}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={refusal?.fields.note}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" pending={decide.isPending}>
          {words.record}
        </Button>
      </div>
    </form>
  )
}
