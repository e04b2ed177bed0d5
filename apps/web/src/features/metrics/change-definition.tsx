import type { Metric } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { changeable, definitionOf, definitionPaths } from './definition.ts'
import { DefinitionFields } from './definition-fields.tsx'
import styles from './forms.module.css'
import { refreshMeasured } from './refresh-measured.ts'

/** Changes a definition. A stale edit is refused; the typed text stays and the saved one is read anew. */
export function ChangeDefinition({ metric, onDone }: { metric: Metric; onDone: () => void }) {
  const { metrics: words, frame } = useMessages()
  const announce = useAnnounce()
  const [typed, setTyped] = useState(() => definitionOf(metric))
  const change = useMutation(
    api.metrics.updateMetric.mutationOptions({
      onSuccess: async () => {
        announce(words.changed)
        onDone()
        await refreshMeasured()
      },
      onError: refreshMeasured,
    }),
  )
  const refusal = useRefusal(change.error, definitionPaths)
  const send = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ metricId: metric.id, version: metric.version, ...changeable(typed) })
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <DefinitionFields
        fixed
        value={typed}
        onChange={(part) => setTyped({ ...typed, ...part })}
        errors={refusal?.fields ?? {}}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={change.isPending}>
          {refusal?.isConflict ? frame.conflictKeepYours : frame.save}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
}
