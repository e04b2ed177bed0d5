import type { ValueSystem, ValueSystemKind } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { changedFields, draftOf, fieldsOf, type RecordDraft, sentOf } from './record-draft.ts'
import { RecordFields } from './record-fields.tsx'
import type { AnyRecord } from './sections.ts'
import { StaleRecord } from './stale-record.tsx'
import styles from './value-system.module.css'
import { createRecord, refreshSystem, updateRecord } from './write-record.ts'

type Edit = { from: AnyRecord | null; draft: RecordDraft }

/** Adds a record or changes one. A stale edit is refused: what was typed stays, and both versions are shown. */
export function RecordForm(props: {
  kind: ValueSystemKind
  record: AnyRecord | null
  system: ValueSystem
  onDone: (saved: AnyRecord | null) => void
}) {
  const { kind, record, system, onDone } = props
  const { valueSystem: words, frame } = useMessages()
  const announce = useAnnounce()
  // The record this edit began from: a fresher one in the cache must not hide that the edit is stale.
  const [from, setFrom] = useState(record)
  const [draft, setDraft] = useState(() => draftOf(record))
  const save = useMutation({
    mutationFn: ({ from, draft }: Edit) =>
      from === null
        ? createRecord(kind, sentOf(draft, fieldsOf[kind]))
        : updateRecord(kind, from, sentOf(draft, changedFields(kind, draftOf(from), draft))),
    onSuccess: async (saved) => {
      announce(record === null ? words.added(saved.name) : words.saved)
      await refreshSystem()
      onDone(saved)
    },
  })
  const refusal = useRefusal(save.error, pathsOf(kind, draft))
  const current = refusal?.isConflict ? (refusal.current as AnyRecord | undefined) : undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (from !== null && changedFields(kind, draftOf(from), draft).length === 0) onDone(null)
    else save.mutate({ from, draft })
  }
  if (current && from !== null) {
    return (
      <StaleRecord
        key={current.version}
        kind={kind}
        base={draftOf(from)}
        mine={draft}
        theirs={draftOf(current)}
        system={system}
        recordId={from.id}
        pending={save.isPending}
        onSave={(merged) => {
          setFrom(current)
          setDraft(merged)
          if (changedFields(kind, draftOf(current), merged).length === 0) onDone(null)
          else save.mutate({ from: current, draft: merged })
        }}
        onCancel={save.reset}
      />
    )
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <RecordFields
        kind={kind}
        draft={draft}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        errors={refusal?.fields ?? {}}
        system={system}
        recordId={record?.id ?? null}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={save.isPending}>
          {record === null ? words.add[kind] : frame.save}
        </Button>
        <Button onClick={() => onDone(null)}>{frame.cancel}</Button>
      </div>
    </form>
  )
}

/** Every path that this form shows an error beside. */
function pathsOf(kind: ValueSystemKind, { steps, consumerGroups }: RecordDraft): string[] {
  const parts = ['name', 'description', 'activities', 'serviceIds', 'streamId']
  const ofSteps = steps.flatMap((_, index) => parts.map((part) => `steps.${index}.${part}`))
  const groups = consumerGroups.split('\n').map((_, index) => `consumerGroups.${index}`)
  return [...fieldsOf[kind], ...ofSteps, ...groups]
}
