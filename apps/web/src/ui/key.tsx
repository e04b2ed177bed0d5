import { parseChord } from '../keyboard/chord.ts'
import { useMessages } from '../messages/index.ts'
import styles from './key.module.css'

/** A chord as keycaps, such as `g` `b` or `Ctrl` `k`. */
export function Key({ chord }: { chord: string }) {
  const names = useMessages().keyboard.names
  const caps = parseChord(chord)
    .flatMap((stroke) => stroke.split('+'))
    .map((part) => (part in names ? names[part as keyof typeof names] : part))
  return (
    <span className={styles.caps}>
      {caps.map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chord may hold the same key twice, and never reorders.
        <kbd key={index} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
