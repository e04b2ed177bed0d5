import type { Lap, Standardised } from '@ratchet/contract'
import { client, useMembers } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField, TextArea, TextField } from '../../../../ui/index.ts'
import { ListField } from '../list-field.tsx'
import { MemberField } from '../member-field.tsx'
import { asRows, changeRow, itemOf, newRow, pathsOf, type Row, writtenRows } from '../rows.ts'
import { StepForm } from '../step-form.tsx'
import { useStepSave } from '../use-step-save.ts'
import styles from './momentum.module.css'
import { MomentumView } from './momentum-view.tsx'

type Draft = { standardised: Row<Standardised>[]; processOwnerId: string; noFollowUpReason: string }
const kinds = ['procedure', 'dashboard', 'training', 'runbook', 'other'] as const
const blank: Standardised = { what: '', kind: 'procedure', link: '' }

const savedOf = ({ momentum }: Lap): Draft => ({
  standardised: asRows(momentum.standardised),
  processOwnerId: momentum.processOwner?.id ?? '',
  noFollowUpReason: momentum.noFollowUpReason,
})

/** What became the ordinary way, and who holds it from now on. */
export function MomentumForm({ lap }: { lap: Lap }) {
  const words = useMessages().steps.momentum
  const members = useMembers()
  const step = useStepSave<Draft>({
    lap,
    step: 7,
    savedOf,
    send: ({ standardised, processOwnerId, noFollowUpReason }, version) =>
      client.sevenSteps.setMomentum({
        lapId: lap.id,
        version,
        standardised: standardised.map(itemOf),
        processOwnerId: processOwnerId || null,
        noFollowUpReason,
      }),
    known: ({ standardised }) => [
      'processOwnerId',
      'noFollowUpReason',
      ...pathsOf('standardised', standardised.length, ['what', 'kind', 'link']),
    ],
  })
  const { draft, edit } = step
  const isComplete = lap.steps[6]?.missing.every(({ code }) => code === 'close') ?? false
  const errors = step.refusal?.fields ?? {}
  const set = (key: string, change: Partial<Standardised>) =>
    edit({ ...draft, standardised: changeRow(draft.standardised, key, change) })
  const send = () => {
    const written = { ...draft, standardised: writtenRows(draft.standardised, ['what', 'link']) }
    if (step.isTyped) edit(written)
    step.send(written)
  }
  return (
    <StepForm
      refusal={step.refusal}
      pending={step.pending}
      onSend={send}
      kind={isComplete && !step.isTyped ? 'plain' : 'go'}
      stale={{
        show: (theirs) => <MomentumView lap={theirs} />,
        yours: draft.standardised.map((row) => row.what).join('; '),
        keepYours: step.keepYours,
        takeTheirs: step.takeTheirs,
      }}
    >
      <ListField
        title={words.standardised}
        rows={draft.standardised}
        nameOf={(row, index) => row.what || `${words.what} ${index + 1}`}
        addLabel={words.add}
        layout={styles.standard}
        onAdd={() => edit({ ...draft, standardised: [...draft.standardised, newRow(blank)] })}
        onRemove={(key) =>
          edit({ ...draft, standardised: draft.standardised.filter((row) => row.key !== key) })
        }
      >
        {(row, index) => (
          <>
            <TextField
              label={words.what}
              value={row.what}
              onChange={(event) => set(row.key, { what: event.target.value })}
              error={errors[`standardised.${index}.what`]}
            />
            <SelectField
              label={words.kind}
              value={row.kind}
              onChange={(event) => set(row.key, { kind: event.target.value as Standardised['kind'] })}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </SelectField>
            <TextField
              type="url"
              label={words.link}
              value={row.link}
              onChange={(event) => set(row.key, { link: event.target.value })}
              error={errors[`standardised.${index}.link`]}
            />
          </>
        )}
      </ListField>
      <div className={styles.holder}>
        <MemberField
          label={words.processOwner}
          members={members}
          value={draft.processOwnerId}
          onChange={(processOwnerId) => edit({ ...draft, processOwnerId })}
          error={errors.processOwnerId}
        />
      </div>
      {lap.momentum.followUps.length === 0 ? (
        <TextArea
          label={words.noFollowUp}
          value={draft.noFollowUpReason}
          onChange={(event) => edit({ ...draft, noFollowUpReason: event.target.value })}
          error={errors.noFollowUpReason}
        />
      ) : null}
    </StepForm>
  )
}
