import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useMe, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { draftPaths, fieldsOf, newDraft } from './level-draft.ts'
import { LevelFields } from './level-fields.tsx'
import { refreshLevels } from './refresh-levels.ts'
import styles from './service-levels.module.css'

/** Promises a service level in the workspace's time zone. */
export function PromiseLevel({ onPromised }: { onPromised: (serviceLevelId: string) => void }) {
  const words = useMessages().serviceLevels
  const announce = useAnnounce()
  const { workspace } = useMe()
  const [draft, setDraft] = useState(newDraft)
  const promise = useMutation(
    api.serviceLevels.createServiceLevel.mutationOptions({
      onSuccess: async ({ serviceLevel }) => {
        announce(words.promised)
        await refreshLevels()
        onPromised(serviceLevel.id)
      },
    }),
  )
  const refusal = useRefusal(promise.error, draftPaths)
  const send = (event: FormEvent) => {
    event.preventDefault()
    promise.mutate({ ...fieldsOf(draft), zone: workspace.zone })
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <LevelFields
        value={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        errors={refusal?.fields ?? {}}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={promise.isPending}>
          {words.promise}
        </Button>
      </div>
    </form>
  )
}
