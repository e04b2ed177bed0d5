import { Metric } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { changeable, definitionOf, definitionPaths } from './definition.ts'
import { DefinitionFields } from './definition-fields.tsx'
import styles from './forms.module.css'
import { refreshMeasured } from './refresh-measured.ts'
import { StaleDefinition } from './stale-definition.tsx'

/** Changes a definition. A stale edit is refused: the typed text stays, and both versions are shown. */
export function ChangeDefinition({ metric, onDone }: { metric: Metric; onDone: () => void }) {
  const { metrics: words, frame } = useMessages()
  const announce = useAnnounce()
  // The metric this edit began from: a fresher one in the cache must not hide that the edit is stale.
  const [from, setFrom] = useState(metric)
  const [typed, setTyped] = useState(() => definitionOf(metric))
  const change = useMutation(
    api.metrics.updateMetric.mutationOptions({
      onSuccess: async () => {
        announce(words.changed)
        onDone()
        await refreshMeasured()
      },
    }),
  )
  const refusal = useRefusal(change.error, definitionPaths)
  const current = refusal?.isConflict ? Metric.safeParse(refusal.current) : null
  const save = (basis: Metric) =>
    change.mutate({ metricId: basis.id, version: basis.version, ...changeable(typed) })
  const send = (event: FormEvent) => {
    event.preventDefault()
    save(from)
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <DefinitionFields
        fixed
        value={typed}
        onChange={(part) => setTyped({ ...typed, ...part })}
        errors={refusal?.fields ?? {}}
      />
      {current?.success ? (
        <StaleDefinition
          mine={typed}
          theirs={definitionOf(current.data)}
          onKeepMine={() => {
            setFrom(current.data)
            save(current.data)
          }}
          onTakeTheirs={() => {
            setFrom(current.data)
            setTyped(definitionOf(current.data))
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
      </div>
    </form>
  )
}
