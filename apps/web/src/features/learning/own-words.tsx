import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, TextArea, useAnnounce } from '../../ui/index.ts'
import { newAnswerId, refreshLearning, useCourseId } from './chapter.ts'
import styles from './learning.module.css'

/** A card in the learner's own words: a bridge, a picture, a shorter way to say it. Seen by them alone. */
export function OwnWords(props: { cardId: string; known: string; onDone: () => void }) {
  const { learningCare: words, frame } = useMessages()
  const course = useCourseId()
  const announce = useAnnounce()
  const [text, setText] = useState(props.known)
  const [id] = useState(newAnswerId)
  const keep = useMutation(
    api.learning.noteCard.mutationOptions({
      onSuccess: async () => {
        announce(frame.saved)
        props.onDone()
        await refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(keep.error)
  const send = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate({ course, id, cardId: props.cardId, words: text })
  }
  return (
    <form className={styles.block} onSubmit={send}>
      <TextArea
        label={words.ownWords}
        hint={words.ownWordsHint}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.target.value)}
      />
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div>
        <Button type="submit" pending={keep.isPending}>
          {words.keepWords}
        </Button>
      </div>
    </form>
  )
}
