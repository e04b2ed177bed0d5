import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './bulk.module.css'

/** The newest batch of the reader's own that stands, of the last day: it can be changed back after a reload, too. */
export function LastBatch({ onUndo, pending }: { onUndo: (batchId: string) => void; pending: boolean }) {
  const { bulk: words } = useMessages()
  const format = useFormat()
  const [last] = useQuery(api.backlog.listBatches.queryOptions()).data?.batches ?? []
  if (!last || last.changedBack === last.changed) return null
  return (
    <p className={styles.last} data-screen-only>
      {words.last(format.dateTime(last.at), words.acts[last.act.kind], last.changed - last.changedBack)}{' '}
      <Button kind="link" pending={pending} onClick={() => onUndo(last.id)}>
        {words.undoLast}
      </Button>
    </p>
  )
}
