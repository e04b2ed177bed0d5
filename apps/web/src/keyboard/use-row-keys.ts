import { type RefObject, useRef } from 'react'
import { type KeyBinding, useKeys } from './keyboard-provider.tsx'

/**
 * `j` and `k` move the focus through the rows of a list. A row is any element inside the returned ref's
 * element that carries `data-row`; it must be focusable, so that Enter opens it by itself.
 */
export function useRowKeys<Element extends HTMLElement>(
  more: readonly KeyBinding[] = [],
): RefObject<Element | null> {
  const list = useRef<Element>(null)
  const move = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const here = rows.findIndex((row) => row.contains(document.activeElement))
    const next = here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + by, 0), rows.length - 1)
    rows[next]?.focus()
    rows[next]?.scrollIntoView({ block: 'nearest' })
  }
  useKeys([{ chord: 'j', run: () => move(1) }, { chord: 'k', run: () => move(-1) }, ...more])
  return list
}
