import type { ValueSystem, ValueSystemKind } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { MergeScreen, useMerge } from '../../ui/index.ts'
import { fieldsOf, type RecordDraft } from './record-draft.ts'
import { RecordFieldInput } from './record-fields.tsx'
import { StepsField } from './steps-field.tsx'
import { useFieldText } from './use-field-text.ts'

/** Both versions of a record that two people changed at once, on their way to one. */
export function StaleRecord(props: {
  kind: ValueSystemKind
  base: RecordDraft
  mine: RecordDraft
  theirs: RecordDraft
  system: ValueSystem
  recordId: string
  pending: boolean
  onSave: (merged: RecordDraft) => void
  onCancel: () => void
}) {
  const words = useMessages().valueSystem
  const tell = useFieldText(props.system)
  const { differing, merged, choose, put } = useMerge(props, fieldsOf[props.kind])
  const editing = {
    kind: props.kind,
    draft: merged,
    onChange: put,
    errors: {},
    system: props.system,
    recordId: props.recordId,
  }
  return (
    <MergeScreen
      fields={differing.map(({ field, touched, choice }) => ({
        field,
        touched,
        choice,
        name: words.fields[field],
        mine: tell(field, props.mine),
        theirs: tell(field, props.theirs),
        editor:
          field === 'steps' ? (
            <StepsField
              steps={merged.steps}
              onChange={(steps) => put({ steps })}
              errors={{}}
              system={props.system}
              streamId={props.recordId}
            />
          ) : (
            <RecordFieldInput field={field} {...editing} />
          ),
      }))}
      onChoose={choose}
      onSave={() => props.onSave(merged)}
      onCancel={props.onCancel}
      pending={props.pending}
    />
  )
}
