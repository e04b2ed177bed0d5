import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useMe, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { definitionPaths, newDefinition, toSend } from './definition.ts'
import { DefinitionFields } from './definition-fields.tsx'
import styles from './forms.module.css'

/** Defines a metric in the workspace's time zone. */
export function DefineMetric({ onDefined }: { onDefined: (metricId: string) => void }) {
  const words = useMessages().metrics
  const announce = useAnnounce()
  const { workspace } = useMe()
  const [typed, setTyped] = useState(newDefinition)
  const define = useMutation(
    api.metrics.defineMetric.mutationOptions({
      onSuccess: async ({ metric }) => {
        await queryClient.invalidateQueries({ queryKey: api.metrics.listMetrics.key() })
        announce(words.defined)
        onDefined(metric.id)
      },
    }),
  )
  const refusal = useRefusal(define.error, definitionPaths)
  const send = (event: FormEvent) => {
    event.preventDefault()
    define.mutate({ ...toSend(typed), zone: workspace.zone })
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <DefinitionFields
        value={typed}
        onChange={(change) => setTyped({ ...typed, ...change })}
        errors={refusal?.fields ?? {}}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={define.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
