import type { ValueSystem, ValueSystemKind } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { BothVersions } from '../../ui/index.ts'
import { changedFields, draftOf, type RecordDraft } from './record-draft.ts'
import type { AnyRecord } from './sections.ts'
import { useFieldText } from './use-field-text.ts'

/** Both versions of a record that two people changed at once. */
export function StaleRecord(props: {
  kind: ValueSystemKind
  mine: RecordDraft
  theirs: AnyRecord
  system: ValueSystem
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const words = useMessages().valueSystem
  const tell = useFieldText(props.system)
  const theirs = draftOf(props.theirs)
  const clashes = changedFields(props.kind, theirs, props.mine).map((field) => ({
    field,
    name: words.fields[field],
    theirs: tell(field, theirs),
    mine: tell(field, props.mine),
  }))
  return <BothVersions clashes={clashes} onKeepMine={props.onKeepMine} onTakeTheirs={props.onTakeTheirs} />
}
