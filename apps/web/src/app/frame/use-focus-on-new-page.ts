import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/**
 * After a change of page the focus goes to its content, so that keys and screen readers begin there.
 * Filters and tabs change the address too, but not the path: they keep the focus where it is.
 */
export function useFocusOnNewPage(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && path !== before.current) {
      document.getElementById('main')?.focus({ preventScroll: true })
    }
    before.current = path
  }, [path])
}
