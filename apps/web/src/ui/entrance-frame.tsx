import type { ReactNode } from 'react'
import { useMessages } from '../messages/index.ts'
import { DocumentTitle } from './document-title.tsx'
import styles from './entrance-frame.module.css'
import { Logo } from './logo.tsx'

/** The page before the house: the name, one promise, one form. */
export function EntranceFrame(props: { title: string; text?: ReactNode; children: ReactNode }) {
  const { frame, entrance } = useMessages()
  return (
    <div className={styles.entrance}>
      <header className={styles.promise}>
        <p className={styles.brand}>
          <Logo size={32} />
          {frame.product}
        </p>
        <p className={`voice ${styles.promiseTitle}`}>{entrance.promiseTitle}</p>
        <p className={styles.promiseText}>{entrance.promiseText}</p>
        <Rack />
      </header>
      <main className={styles.form}>
        <DocumentTitle>{props.title}</DocumentTitle>
        <h1 className={`voice ${styles.title}`}>{props.title}</h1>
        {props.text ? <p className={styles.text}>{props.text}</p> : null}
        {props.children}
      </main>
    </div>
  )
}

/** Seven teeth, one for each step, and the pawl behind the last. */
function Rack() {
  const pitch = 48
  const teeth = Array.from({ length: 7 }, (_, index) => `M${index * pitch} 62L${(index + 1) * pitch} 42V62z`)
  return (
    <svg className={styles.rack} viewBox="0 0 400 64" aria-hidden="true" focusable="false">
      <path d={teeth.join('')} fill="var(--ink)" />
      <path d="M0 62.6H400" stroke="var(--edge)" strokeWidth="1.2" />
      <path d="M340 54 376 20" stroke="var(--improvement)" strokeWidth="7" strokeLinecap="round" />
      <circle cx="378" cy="18" r="10" fill="var(--improvement)" />
      <circle cx="378" cy="18" r="3.2" fill="var(--paper)" />
    </svg>
  )
}
