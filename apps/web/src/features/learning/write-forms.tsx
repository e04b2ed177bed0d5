import type { PartsInput } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextArea, TextField, useAnnounce } from '../../ui/index.ts'
import { refreshLearning } from './chapter.ts'
import styles from './learning.module.css'

/** What every form here does: add parts, say so, and be empty again. */
function useAdding(course: string, empty: () => void) {
  const { frame } = useMessages()
  const announce = useAnnounce()
  const add = useMutation(
    api.learning.addToCourse.mutationOptions({
      onSuccess: async () => {
        announce(frame.saved)
        empty()
        await refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(add.error)
  const send = (parts: PartsInput) => (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ course, parts })
  }
  const note: ReactNode = refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null
  return { send, note, pending: add.isPending }
}

export function FlashcardForm({ course }: { course: string }) {
  const words = useMessages().ownLearning
  const [front, setFront] = useState('')
  const [back, setBack] = useState('')
  const [bothWays, setBothWays] = useState(false)
  const { send, note, pending } = useAdding(course, () => {
    setFront('')
    setBack('')
  })
  return (
    <form className={styles.block} onSubmit={send({ flashcards: [{ front, back, bothWays }] })}>
      <TextField
        label={words.front}
        required
        value={front}
        onChange={(event) => setFront(event.target.value)}
      />
      <TextField label={words.back} required value={back} onChange={(event) => setBack(event.target.value)} />
      <label>
        <input type="checkbox" checked={bothWays} onChange={() => setBothWays(!bothWays)} /> {words.bothWays}
      </label>
      {note}
      <div>
        <Button type="submit" pending={pending}>
          {words.addFlashcard}
        </Button>
      </div>
    </form>
  )
}

const letters = ['A', 'B', 'C', 'D'] as const

export function QuestionAuthorForm({ course }: { course: string }) {
  const words = useMessages().ownLearning
  const [stem, setStem] = useState('')
  const [texts, setTexts] = useState(['', '', '', ''])
  const [right, setRight] = useState(0)
  const [why, setWhy] = useState('')
  const { send, note, pending } = useAdding(course, () => {
    setStem('')
    setTexts(['', '', '', ''])
    setWhy('')
  })
  // Two options are enough; what is left empty is no option.
  const options = texts.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ text, right: index === right, why: index === right ? why : '' }],
  )
  return (
    <form className={styles.block} onSubmit={send({ questions: [{ stem, options }] })}>
      <TextArea label={words.stem} required value={stem} onChange={(event) => setStem(event.target.value)} />
      {letters.map((letter, index) => (
        <TextField
          key={letter}
          label={words.option(letter)}
          required={index < 2}
          value={texts[index] ?? ''}
          onChange={(event) => setTexts(texts.map((text, at) => (at === index ? event.target.value : text)))}
        />
      ))}
      <SelectField
        label={words.rightOption}
        value={right}
        onChange={(event) => setRight(Number(event.target.value))}
      >
        {letters.map((letter, index) => (
          <option key={letter} value={index}>
            {letter}
          </option>
        ))}
      </SelectField>
      <TextArea label={words.whyOption} value={why} onChange={(event) => setWhy(event.target.value)} />
      {note}
      <div>
        <Button type="submit" pending={pending}>
          {words.addQuestion}
        </Button>
      </div>
    </form>
  )
}

export function CardForm({ course }: { course: string }) {
  const words = useMessages().ownLearning
  const [title, setTitle] = useState('')
  const [markdown, setMarkdown] = useState('')
  const { send, note, pending } = useAdding(course, () => {
    setTitle('')
    setMarkdown('')
  })
  return (
    <form className={styles.block} onSubmit={send({ cards: [{ title, markdown }] })}>
      <TextField
        label={words.cardTitle}
        required
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={words.cardText}
        required
        rows={5}
        value={markdown}
        onChange={(event) => setMarkdown(event.target.value)}
      />
      {note}
      <div>
        <Button type="submit" pending={pending}>
          {words.addCard}
        </Button>
      </div>
    </form>
  )
}
