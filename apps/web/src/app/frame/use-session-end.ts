import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { onSessionEnd, queryClient } from '../../api/index.ts'

/** When the session ends while somebody reads, the way leads to sign-in and from there back to this page. */
export function useSessionEnd(): void {
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(
    () =>
      onSessionEnd(() => {
        const next = router.state.location.href
        // Only when the frame is gone may its answers go: it would ask for them again at once.
        void navigate({ to: '/sign-in', search: { next } }).then(() => queryClient.clear())
      }),
    [navigate, router],
  )
}
