import { useState } from 'react'
import { useMessages } from '../../../../messages/index.ts'
import { TextArea, TextField } from '../../../../ui/index.ts'
import styles from '../steps.module.css'
import type { Part } from './part.ts'
import { typedNumber } from './typed-number.ts'

/** What people said: how many were asked, how many answered, and the gist. */
export function FeedbackFields({ errors, onChange }: Part) {
  const words = useMessages().evidence.beside
  const [typed, setTyped] = useState({ source: '', asked: '', answered: '', summary: '', link: '' })
  const set = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    onChange({ ...next, asked: typedNumber(next.asked), answered: typedNumber(next.answered) })
  }
  return (
    <>
      <TextField
        label={words.source}
        hint={words.sourceHint}
        value={typed.source}
        onChange={(event) => set({ source: event.target.value })}
        error={errors.source}
      />
      <div className={styles.row}>
        <TextField
          label={words.asked}
          inputMode="numeric"
          value={typed.asked}
          onChange={(event) => set({ asked: event.target.value })}
          error={errors.asked}
        />
        <TextField
          label={words.answered}
          inputMode="numeric"
          value={typed.answered}
          onChange={(event) => set({ answered: event.target.value })}
          error={errors.answered}
        />
      </div>
      <TextArea
        label={words.summary}
        value={typed.summary}
        onChange={(event) => set({ summary: event.target.value })}
        error={errors.summary}
      />
      <TextField
        type="url"
        label={words.link}
        value={typed.link}
        onChange={(event) => set({ link: event.target.value })}
        error={errors.link}
      />
    </>
  )
}
