import type { Lap, Stakeholder } from '@ratchet/contract'
import { stakeholderKinds } from '@ratchet/contract'
import { client } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField, TextArea, TextField } from '../../../../ui/index.ts'
import { ListField } from '../list-field.tsx'
import { asRows, changeRow, itemOf, newRow, pathsOf, type Row, writtenRows } from '../rows.ts'
import { StepForm } from '../step-form.tsx'
import styles from '../steps.module.css'
import { useStepSave } from '../use-step-save.ts'
import { KnownStakeholders } from './known-stakeholders.tsx'
import { VisionView } from './vision-view.tsx'

type Draft = { statement: string; stakeholders: Row<Stakeholder>[] }

const savedOf = (lap: Lap): Draft => ({
  statement: lap.vision.statement,
  stakeholders: asRows(lap.vision.stakeholders),
})
const blank: Stakeholder = { name: '', kind: 'user', expectation: '' }

/** Step 1: the vision, and who expects what. */
export function VisionForm({ lap }: { lap: Lap }) {
  const words = useMessages().steps.vision
  const step = useStepSave<Draft>({
    lap,
    step: 1,
    savedOf,
    send: ({ statement, stakeholders }, version) =>
      client.sevenSteps.setVision({
        lapId: lap.id,
        version,
        statement,
        stakeholders: stakeholders.map(itemOf),
      }),
    known: ({ stakeholders }) => [
      'statement',
      ...pathsOf('stakeholders', stakeholders.length, ['name', 'kind', 'expectation']),
    ],
  })
  const { draft, edit, refusal } = step
  const set = (key: string, change: Partial<Stakeholder>) =>
    edit({ ...draft, stakeholders: changeRow(draft.stakeholders, key, change) })
  const send = () => {
    const written = { ...draft, stakeholders: writtenRows(draft.stakeholders, ['name', 'expectation']) }
    if (step.isTyped) edit(written)
    step.send(written)
  }
  return (
    <StepForm
      refusal={refusal}
      pending={step.pending}
      onSend={send}
      stale={{
        show: (theirs) => <VisionView vision={theirs.vision} />,
        yours: <VisionView vision={{ ...draft, stakeholders: draft.stakeholders }} />,
        keepYours: step.keepYours,
        takeTheirs: step.takeTheirs,
      }}
    >
      <TextArea
        label={words.statement}
        hint={words.statementHint}
        value={draft.statement}
        maxLength={2000}
        onChange={(event) => edit({ ...draft, statement: event.target.value })}
        error={refusal?.fields.statement}
      />
      <ListField
        title={words.stakeholders}
        rows={draft.stakeholders}
        nameOf={(row, index) => row.name || `${words.name} ${index + 1}`}
        addLabel={words.add}
        layout={styles.whoAndWhat}
        onAdd={() => edit({ ...draft, stakeholders: [...draft.stakeholders, newRow(blank)] })}
        onRemove={(key) =>
          edit({ ...draft, stakeholders: draft.stakeholders.filter((row) => row.key !== key) })
        }
      >
        {(row, index) => (
          <>
            <TextField
              label={words.name}
              value={row.name}
              onChange={(event) => set(row.key, { name: event.target.value })}
              error={refusal?.fields[`stakeholders.${index}.name`]}
            />
            <SelectField
              label={words.kind}
              value={row.kind}
              onChange={(event) => set(row.key, { kind: event.target.value as Stakeholder['kind'] })}
              error={refusal?.fields[`stakeholders.${index}.kind`]}
            >
              {stakeholderKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </SelectField>
            <TextField
              label={words.expectation}
              value={row.expectation}
              onChange={(event) => set(row.key, { expectation: event.target.value })}
              error={refusal?.fields[`stakeholders.${index}.expectation`]}
            />
          </>
        )}
      </ListField>
      <KnownStakeholders
        present={draft.stakeholders}
        onPick={(known) => {
          const written = writtenRows(draft.stakeholders, ['name', 'expectation'])
          edit({ ...draft, stakeholders: [...written, newRow(known)] })
        }}
      />
    </StepForm>
  )
}
