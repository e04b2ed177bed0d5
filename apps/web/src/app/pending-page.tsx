import { useMessages } from '../messages/index.ts'
import { Skeleton } from '../ui/index.ts'

export function PendingPage() {
  return (
    <div style={{ paddingTop: 40 }}>
      <Skeleton label={useMessages().frame.loading} />
    </div>
  )
}
