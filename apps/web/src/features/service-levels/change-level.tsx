import { ServiceLevel } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { BothVersions, Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { draftOf, draftPaths, fieldsOf, type LevelDraft } from './level-draft.ts'
import { LevelFields } from './level-fields.tsx'
import { refreshLevels } from './refresh-levels.ts'
import styles from './service-levels.module.css'

/** Changes a promise. A stale edit is refused: what is typed stays, and both versions are shown. */
export function ChangeLevel({ level, onDone }: { level: ServiceLevel; onDone: () => void }) {
  const { serviceLevels: words, frame } = useMessages()
  const announce = useAnnounce()
  const [from, setFrom] = useState(level)
  const [draft, setDraft] = useState(() => draftOf(level))
  const change = useMutation(
    api.serviceLevels.updateServiceLevel.mutationOptions({
      onSuccess: async () => {
        announce(words.changed)
        onDone()
        await refreshLevels()
      },
    }),
  )
  const refusal = useRefusal(change.error, draftPaths)
  const current = refusal?.isConflict ? ServiceLevel.safeParse(refusal.current) : null
  const save = (basis: ServiceLevel, more: { archived?: boolean } = {}) =>
    change.mutate({ serviceLevelId: basis.id, version: basis.version, ...fieldsOf(draft), ...more })
  const send = (event: FormEvent) => {
    event.preventDefault()
    save(from)
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <LevelFields
        value={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        errors={refusal?.fields ?? {}}
        measured={from.readingCount > 0}
      />
      {current?.success ? (
        <BothVersions
          clashes={clashes(draft, draftOf(current.data), words.fields)}
          onKeepMine={() => {
            setFrom(current.data)
            save(current.data)
          }}
          onTakeTheirs={() => {
            setFrom(current.data)
            setDraft(draftOf(current.data))
            change.reset()
          }}
        />
      ) : refusal?.sentence ? (
        <ProblemNote>{refusal.sentence}</ProblemNote>
      ) : null}
      <div className={styles.actions}>
        {current?.success ? null : (
          <Button type="submit" kind="go" pending={change.isPending}>
            {frame.save}
          </Button>
        )}
        <Button onClick={onDone}>{frame.cancel}</Button>
        <Button kind="link" onClick={() => save(from, { archived: from.archivedAt === null })}>
          {from.archivedAt === null ? words.archive : words.bringBack}
        </Button>
      </div>
    </form>
  )
}

const names = {
  name: 'name',
  description: 'description',
  target: 'target',
  budgeting: 'budgeting',
  slice: 'slice',
  sliceTarget: 'sliceTarget',
  threshold: 'threshold',
  hold: 'hold',
  days: 'days',
  careful: 'careful',
  frozen: 'frozen',
} as const

function clashes(mine: LevelDraft, theirs: LevelDraft, words: Record<keyof typeof names, string>) {
  return (Object.keys(names) as (keyof typeof names)[])
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({ field, name: words[field], theirs: theirs[field], mine: mine[field] }))
}
