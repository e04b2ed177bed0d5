import { useMessages } from '../messages/index.ts'
import { Skeleton } from '../ui/index.ts'

export function PendingPage() {
  return (
    <div className="pending">
      <Skeleton label={useMessages().frame.loading} />
    </div>
  )
}
