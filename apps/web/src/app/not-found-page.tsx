import { Link } from '@tanstack/react-router'
import { useMessages } from '../messages/index.ts'
import { buttonClass, PageHead } from '../ui/index.ts'

export function NotFoundPage() {
  const words = useMessages().frame
  return (
    <>
      <PageHead title={words.notFoundTitle} />
      <p style={{ maxWidth: '60ch', marginBottom: 16 }}>{words.notFoundText}</p>
      <Link to="/" {...buttonClass()}>
        {words.backToToday}
      </Link>
    </>
  )
}
