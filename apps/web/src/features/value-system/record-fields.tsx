import { recordNameLength, stakeholderKinds, type ValueSystem, type ValueSystemKind } from '@ratchet/contract'
import { useMembers, useTeams } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { SelectField, TextArea, TextField } from '../../ui/index.ts'
import { withAllBelow } from './in-tree-order.ts'
import { fieldsOf, type RecordDraft, type RecordField } from './record-draft.ts'
import { ServicesField } from './services-field.tsx'
import { StepsField } from './steps-field.tsx'
import styles from './value-system.module.css'

type Editing = {
  kind: ValueSystemKind
  draft: RecordDraft
  onChange: (change: Partial<RecordDraft>) => void
  errors: Readonly<Record<string, string>>
  system: ValueSystem
  /** Null for one that is being added. */
  recordId: string | null
}

const pairs: readonly RecordField[] = ['ownerId', 'teamId', 'parentId', 'startsOn', 'endsOn', 'kind']

/** The fields of one kind, the short ones side by side. */
export function RecordFields(editing: Editing) {
  const fields = fieldsOf[editing.kind]
  const long = fields.filter((field) => !pairs.includes(field) && field !== 'steps')
  const short = fields.filter((field) => pairs.includes(field))
  return (
    <>
      {long.map((field) => (
        <RecordFieldInput key={field} field={field} {...editing} />
      ))}
      {short.length > 0 ? (
        <div className={styles.pair}>
          {short.map((field) => (
            <RecordFieldInput key={field} field={field} {...editing} />
          ))}
        </div>
      ) : null}
      {fields.includes('steps') ? (
        <StepsField
          steps={editing.draft.steps}
          onChange={(steps) => editing.onChange({ steps })}
          errors={editing.errors}
          system={editing.system}
          streamId={editing.recordId}
        />
      ) : null}
    </>
  )
}

/** One field of a record as it is written. */
export function RecordFieldInput({ field, ...editing }: Editing & { field: RecordField }) {
  const { draft, onChange, errors, system, recordId } = editing
  const { valueSystem: words, glossary } = useMessages()
  const members = useMembers().filter(({ id, archivedAt }) => archivedAt === null || id === draft.ownerId)
  const teams = useTeams()
  const label = words.fields[field]
  const error = errors[field]
  switch (field) {
    case 'name':
      return (
        <TextField
          label={label}
          required
          maxLength={recordNameLength}
          value={draft.name}
          onChange={(event) => onChange({ name: event.target.value })}
          error={error}
        />
      )
    case 'description':
    case 'utility':
    case 'warranty':
    case 'expectation':
      return (
        <TextArea
          label={label}
          hint={field === 'description' ? undefined : words.hints[field]}
          rows={2}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
          error={error}
        />
      )
    case 'consumerGroups':
      return (
        <TextArea
          label={label}
          hint={words.hints.consumerGroups}
          value={draft.consumerGroups}
          onChange={(event) => onChange({ consumerGroups: event.target.value })}
          error={error ?? Object.entries(errors).find(([path]) => path.startsWith('consumerGroups.'))?.[1]}
        />
      )
    case 'kind':
      return (
        <SelectField
          label={label}
          hint={glossary.terms[draft.kind].meaning}
          value={draft.kind}
          onChange={(event) => onChange({ kind: event.target.value as RecordDraft['kind'] })}
          error={error}
        >
          {stakeholderKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.stakeholderKinds[kind]}
            </option>
          ))}
        </SelectField>
      )
    case 'ownerId':
      return <Reference none={words.nobody} among={members} field="ownerId" {...editing} />
    case 'teamId':
      return <Reference none={words.noTeam} among={teams} field="teamId" {...editing} />
    case 'parentId': {
      const below = recordId === null ? new Set<string>() : withAllBelow(system.strategicAims, recordId)
      const others = system.strategicAims.filter(
        ({ id, archivedAt }) => !below.has(id) && (archivedAt === null || id === draft.parentId),
      )
      return <Reference none={words.noAim} among={others} field="parentId" {...editing} />
    }
    case 'startsOn':
    case 'endsOn':
      return (
        <TextField
          type="date"
          label={label}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
          error={error}
        />
      )
    case 'serviceIds':
      return (
        <ServicesField
          label={label}
          chosen={draft.serviceIds}
          onChange={(serviceIds) => onChange({ serviceIds })}
          system={system}
          error={error}
        />
      )
    case 'steps':
      return null
  }
}

function Reference(
  props: Editing & {
    field: 'ownerId' | 'teamId' | 'parentId'
    none: string
    among: readonly { id: string; name: string }[]
  },
) {
  const { field, none, among, draft, onChange, errors } = props
  const words = useMessages().valueSystem
  return (
    <SelectField
      label={words.fields[field]}
      value={draft[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
      error={errors[field]}
    >
      <option value="">{none}</option>
      {among.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
