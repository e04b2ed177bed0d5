import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useRefusal } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { Button, buttonClass, PageHead } from '../ui/index.ts'

/** A page that could not be shown: why, what is safe, and two ways on. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const words = useMessages().frame
  const refusal = useRefusal(error)
  return (
    <div className="page" role="alert">
      <PageHead title={words.failedTitle} />
      <p style={{ maxWidth: '60ch', marginBottom: 16 }}>{refusal?.sentence}</p>
      <div style={{ display: 'flex', gap: 8 }}>
        <Button kind="go" onClick={reset}>
          {words.tryAgain}
        </Button>
        <Link to="/" {...buttonClass()}>
          {words.backToToday}
        </Link>
      </div>
    </div>
  )
}
