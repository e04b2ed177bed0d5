import { type RefObject, useEffect, useRef, useState } from 'react'

/** How far beyond the screen things are drawn, so that nobody scrolls into emptiness. */
const reach = '1500px'

/**
 * Whether an element is on the screen or near it, and how high it last was while it was drawn: what is far away may be
 * replaced by empty space of that height.
 * @param knownHeight how high it was when it was last seen far away; left out for what was not
 * @param onHeight told when it goes far away
 */
export function useNear<Element extends HTMLElement>(
  knownHeight?: number,
  onHeight?: (height: number) => void,
): {
  ref: RefObject<Element | null>
  isNear: boolean
  height: number
} {
  const ref = useRef<Element>(null)
  const [state, setState] = useState({ isNear: knownHeight === undefined, height: knownHeight ?? 0 })
  const tell = useRef(onHeight)
  useEffect(() => {
    tell.current = onHeight
  })
  useEffect(() => {
    const element = ref.current
    if (!element || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      (entries) => {
        // A busy page is told of several crossings at once; the last one is how it is now.
        const entry = entries.at(-1)
        if (!entry) return
        const { height } = entry.boundingClientRect
        if (!entry.isIntersecting && height > 0) tell.current?.(height)
        setState((before) =>
          entry.isIntersecting || height === 0
            ? { ...before, isNear: true }
            : { isNear: false, height: before.isNear ? height : before.height },
        )
      },
      { rootMargin: reach },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, ...state }
}
