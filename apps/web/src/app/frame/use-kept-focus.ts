import { useEffect } from 'react'
import { keptPlace } from './kept-place.ts'

const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), summary'

/**
 * When the button that was pressed goes away with its form, the browser drops the focus to the top of the document.
 * Here it stays near: in the part of the page that replaced it, else on the page's content.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const main = document.getElementById('main')
    if (!main) return
    let path: Element[] = []
    const remember = (event: FocusEvent) => {
      path = []
      let node = event.target instanceof Element ? event.target : null
      for (; node && node !== main; node = node.parentElement) path.push(node)
    }
    const forget = () => {
      path = []
    }
    const look = () => {
      if (document.activeElement !== document.body || path[0]?.isConnected !== false) return
      const place = keptPlace(path, (part) => part.querySelector(reachable) !== null)
      // A part with the page's title is the whole page: there the content begins anew.
      const isPage = place === null || place.querySelector('h1') !== null
      const near = (!isPage && place.querySelector<HTMLElement>(reachable)) || main
      path = []
      near.focus({ preventScroll: near === main })
    }
    const observer = new MutationObserver(() => requestAnimationFrame(look))
    observer.observe(main, { childList: true, subtree: true })
    main.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget)
    return () => {
      observer.disconnect()
      main.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
    }
  }, [])
}
