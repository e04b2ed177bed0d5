import { Link } from '@tanstack/react-router'
import { useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { buttonClass, EntranceFrame, ProblemNote } from '../../ui/index.ts'

/** A link that opens nothing: what may be the matter, and where to go. */
export function LinkFailed({ error }: { error: unknown }) {
  const words = useMessages().entrance
  const refusal = useRefusal(error)
  return (
    <EntranceFrame title={words.linkFailedTitle} text={words.linkFailedText}>
      <ProblemNote>{refusal?.sentence ?? words.linkMissing}</ProblemNote>
      <p>
        <Link to="/sign-in" {...buttonClass('go')}>
          {words.signIn}
        </Link>
      </p>
    </EntranceFrame>
  )
}
