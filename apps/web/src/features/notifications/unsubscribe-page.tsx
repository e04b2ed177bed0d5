import { useMutation } from '@tanstack/react-query'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, EntranceFrame, ProblemNote } from '../../ui/index.ts'
import styles from './news.module.css'

/** The page behind the link in a mail. Opening it changes nothing: what checks links for viruses opens them, too. */
export function UnsubscribePage({ token }: { token: string }) {
  const words = useMessages().notifications.unsubscribe
  const stop = useMutation(api.notifications.unsubscribe.mutationOptions())
  const refusal = useRefusal(stop.error)
  if (token === '') {
    return (
      <EntranceFrame title={words.failed}>
        <ProblemNote>{words.missing}</ProblemNote>
      </EntranceFrame>
    )
  }
  if (stop.data) {
    return (
      <EntranceFrame title={words.done}>
        <p>{words.doneText(stop.data.workspaceName)}</p>
      </EntranceFrame>
    )
  }
  return (
    <EntranceFrame title={words.title} text={words.text}>
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <p className={styles.stop}>
        <Button kind="go" pending={stop.isPending} onClick={() => stop.mutate({ token })}>
          {words.stop}
        </Button>
      </p>
    </EntranceFrame>
  )
}
