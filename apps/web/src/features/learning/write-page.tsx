import { courseFormats } from '@ratchet/contract'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, PageHead, ProblemNote, saveFile, useAnnounce } from '../../ui/index.ts'
import { refreshLearning, useCourseId } from './chapter.ts'
import { BringIn } from './courses-page.tsx'
import styles from './learning.module.css'
import { CardForm, FlashcardForm, QuestionAuthorForm } from './write-forms.tsx'

/** An own course for those who write it: what it holds, a form for each kind of part, files in and out. */
export function WritePage() {
  const { ownLearning: words } = useMessages()
  const course = useCourseId()
  const { draft } = useSuspenseQuery(api.learning.getCourseDraft.queryOptions({ input: { course } })).data
  return (
    <>
      <PageHead
        title={draft.title}
        lead={words.writeLead(draft.ownerName, draft.source, draft.version)}
        above={<Link to="/learn/courses">{words.courses}</Link>}
      />
      <div className={styles.columns}>
        <section className={styles.block}>
          <h2>{words.flashcards}</h2>
          <Parts
            kind="flashcard"
            parts={draft.flashcards.map(({ id, front, back }) => ({ id, told: front, more: back }))}
          />
          <FlashcardForm course={course} />
          <h2>{words.cards}</h2>
          <Parts kind="card" parts={draft.cards.map(({ id, title }) => ({ id, told: title, more: '' }))} />
          <CardForm course={course} />
        </section>
        <section className={styles.block}>
          <h2>{words.questions}</h2>
          <Parts
            kind="question"
            parts={draft.questions.map(({ id, stem, options }) => ({
              ...{ id, told: stem, more: options.find(({ right }) => right)?.text ?? '' },
            }))}
          />
          <QuestionAuthorForm course={course} />
          <BringIn into={course} />
          <Downloads course={course} />
        </section>
      </div>
    </>
  )
}

const shownAtOnce = 50

function Parts(props: {
  kind: 'question' | 'flashcard' | 'card'
  parts: readonly { id: string; told: string; more: string }[]
}) {
  const words = useMessages().ownLearning
  const course = useCourseId()
  const announce = useAnnounce()
  const [all, setAll] = useState(false)
  const remove = useMutation(
    api.learning.removeFromCourse.mutationOptions({
      onSuccess: async () => {
        announce(words.takenOut)
        await refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(remove.error)
  if (props.parts.length === 0) return <p className="note quiet">{words.nothingYet}</p>
  const shown = all ? props.parts : props.parts.slice(0, shownAtOnce)
  return (
    <>
      <ul className={styles.lesson}>
        {shown.map(({ id, told, more }) => (
          <li key={id}>
            <span className={styles.grow}>
              {told} {more ? <span className="note quiet">{more}</span> : null}
            </span>
            <Button
              kind="link"
              aria-label={`${words.remove}: ${told}`}
              onClick={() => remove.mutate({ course, kind: props.kind, id })}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < props.parts.length ? (
        <div>
          <Button kind="link" onClick={() => setAll(true)}>{`+ ${props.parts.length - shown.length}`}</Button>
        </div>
      ) : null}
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </>
  )
}

/** Every format in which a course leaves. */
export function Downloads({ course }: { course: string }) {
  const words = useMessages().ownLearning
  const take = useMutation({
    mutationFn: (input: { format: (typeof courseFormats)[number]; history: boolean }) =>
      client.learning.downloadCourse({ course, format: input.format, history: String(input.history) }),
    onSuccess: (file: File, { format }) => saveFile(file, `${course}.${format}`),
  })
  const refusal = useRefusal(take.error)
  return (
    <div className={styles.block}>
      <h2>{words.download}</h2>
      <div className={styles.actions}>
        {courseFormats.map((format) => (
          <Button key={format} onClick={() => take.mutate({ format, history: false })}>
            {words.downloads[format]}
          </Button>
        ))}
        <Button onClick={() => take.mutate({ format: 'apkg', history: true })}>{words.withHistory}</Button>
      </div>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </div>
  )
}
