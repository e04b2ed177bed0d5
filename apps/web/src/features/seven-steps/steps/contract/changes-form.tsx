import type { ChangeMarker, Lap } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { client } from '../../../../api/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { StateWord, TextField } from '../../../../ui/index.ts'
import { ListField } from '../list-field.tsx'
import { asRows, changeRow, newRow, pathsOf, type Row, writtenRows } from '../rows.ts'
import { StepForm } from '../step-form.tsx'
import { useStepSave } from '../use-step-save.ts'
import styles from './changes.module.css'

type Typed = Omit<ChangeMarker, 'endOn'> & { endOn: string }
const blank: Typed = { title: '', scope: '', startOn: '', endOn: '', link: '' }
const savedOf = (lap: Lap): Row<Typed>[] =>
  asRows(lap.changes.map((change) => ({ ...change, endOn: change.endOn ?? '' })))

/** Step 5: what was changed, from when to when. It is drawn on the charts and says what else touches the metric. */
export function ChangesForm({ lap }: { lap: Lap }) {
  const words = useMessages().evidence.changes
  const step = useStepSave<Row<Typed>[]>({
    lap,
    step: 5,
    savedOf,
    send: (rows, version) =>
      client.sevenSteps.setChanges({
        lapId: lap.id,
        version,
        changes: rows.map(({ key: _, endOn, ...change }) => ({ ...change, endOn: endOn || null })),
      }),
    known: (rows) => pathsOf('changes', rows.length, ['title', 'scope', 'startOn', 'endOn', 'link']),
  })
  const { draft, edit, refusal } = step
  const set = (key: string, change: Partial<Typed>) => edit(changeRow(draft, key, change))
  const send = () => {
    const written = writtenRows(draft, ['title', 'startOn', 'scope', 'link'])
    if (step.isTyped) edit(written)
    step.send(written)
  }
  const field = (row: Row<Typed>, index: number, name: keyof Typed, type?: 'date' | 'url') => (
    <TextField
      type={type ?? 'text'}
      label={words[name === 'title' ? 'what' : name]}
      value={row[name]}
      onChange={(event) => set(row.key, { [name]: event.target.value })}
      error={refusal?.fields[`changes.${index}.${name}`]}
    />
  )
  return (
    <StepForm
      refusal={refusal}
      pending={step.pending}
      onSend={send}
      kind={step.isTyped ? 'go' : 'plain'}
      stale={{
        show: (theirs) => <ChangeList lap={theirs} />,
        yours: draft.map(({ title }) => title).join('; '),
        keepYours: step.keepYours,
        takeTheirs: step.takeTheirs,
      }}
    >
      <p className="note quiet">{words.hint}</p>
      <ListField
        title={words.title}
        rows={draft}
        nameOf={(row, index) => row.title || `${words.what} ${index + 1}`}
        addLabel={words.add}
        layout={styles.change}
        onAdd={() => edit([...draft, newRow(blank)])}
        onRemove={(key) => edit(draft.filter((row) => row.key !== key))}
      >
        {(row, index) => (
          <>
            {field(row, index, 'title')}
            {field(row, index, 'scope')}
            {field(row, index, 'startOn', 'date')}
            {field(row, index, 'endOn', 'date')}
            {field(row, index, 'link', 'url')}
          </>
        )}
      </ListField>
    </StepForm>
  )
}

/** The changes to read. */
export function ChangeList({ lap }: { lap: Lap }) {
  const words = useMessages().evidence.changes
  const format = useFormat()
  if (lap.changes.length === 0) return null
  return (
    <ul>
      {lap.changes.map(({ title, scope, startOn, endOn, link }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: changes have no identity, and this list is only read.
        <li key={index}>
          {link ? (
            <a href={link} rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}{' '}
          <span className="note quiet">
            {endOn
              ? words.span(format.date(startOn), format.date(endOn))
              : words.running(format.date(startOn))}
            {scope ? `, ${scope}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Other improvements that touch a metric of this lap in the same time. */
export function Overlaps({ lap }: { lap: Lap }) {
  const words = useMessages().evidence.changes
  const format = useFormat()
  if (lap.overlaps.length === 0) return null
  return (
    <section aria-label={words.overlapTitle} className={styles.overlaps}>
      <StateWord mark="concern-open">{words.overlapTitle}</StateWord>
      <ul>
        {lap.overlaps.map(({ improvementId, sentence, metricId, metricName, goLiveOn, until }) => (
          <li key={`${improvementId} ${metricId}`}>
            <Link to="/improvements/$id" params={{ id: improvementId }}>
              {sentence}
            </Link>{' '}
            <span className="note quiet">
              {words.overlap(metricName, format.date(goLiveOn), format.date(until))}
            </span>
          </li>
        ))}
      </ul>
      <p className="note quiet">{words.overlapText}</p>
    </section>
  )
}
