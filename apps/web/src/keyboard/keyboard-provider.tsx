import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { advance } from './chord.ts'

/** A key that is alive while the component that names it is on screen. */
export type KeyBinding = {
  chord: string
  run: () => void
  /** True: also works while somebody types in a field. Only for chords with `mod`. */
  whileTyping?: boolean
}

type Registry = { add: (bindings: readonly KeyBinding[]) => () => void }

const KeyboardContext = createContext<Registry | null>(null)

/** Listens once for the whole page. Later bindings win over earlier ones with the same chord. */
export function KeyboardProvider({ children }: { children: ReactNode }) {
  const sets = useRef<(readonly KeyBinding[])[]>([])
  const pending = useRef<{ strokes: readonly string[]; at: number }>({ strokes: [], at: 0 })
  const registry = useMemo<Registry>(
    () => ({
      add: (bindings) => {
        sets.current.push(bindings)
        return () => {
          sets.current = sets.current.filter((other) => other !== bindings)
        }
      },
    }),
    [],
  )
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return
      const typing = isTyping(event.target)
      const dialogOpen = document.querySelector('dialog[open], [role="dialog"]') !== null
      const alive = sets.current.flat().filter((key) => (!typing && !dialogOpen) || key.whileTyping)
      const stroke = { key: event.key, mod: event.ctrlKey || event.metaKey, at: event.timeStamp }
      const outcome = advance(
        alive.map((key) => key.chord),
        pending.current,
        stroke,
      )
      pending.current = { strokes: outcome.waiting, at: stroke.at }
      const binding = alive.findLast((key) => key.chord === outcome.matched)
      if (!binding) return
      event.preventDefault()
      binding.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return <KeyboardContext value={registry}>{children}</KeyboardContext>
}

/** Brings keys to life while the calling component is mounted. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const registry = useContext(KeyboardContext)
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  const chords = bindings.map(({ chord, whileTyping }) => `${chord}${whileTyping ? '!' : ''}`).join(',')
  useEffect(() => {
    const stable = chords
      .split(',')
      .filter(Boolean)
      .map((written, index) => ({
        chord: written.replace(/!$/, ''),
        whileTyping: written.endsWith('!') && written !== '!',
        run: () => latest.current[index]?.run(),
      }))
    return registry?.add(stable)
  }, [registry, chords])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea, select')
  )
}
