import { useQuery } from '@tanstack/react-query'
import { api, useMayContribute } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import styles from './answers-due.module.css'
import { DueAnswer } from './due-answer.tsx'

export const answersDueInput = { status: ['idea' as const], limit: 50 }

/** Ideas that wait for their answer, the most urgent first. Answering happens right here. */
export function AnswersDue() {
  const words = useMessages().backlog.answers
  const mayAnswer = useMayContribute()
  const due = useQuery(api.backlog.listImprovements.queryOptions({ input: answersDueInput }))
  const waiting = (due.data?.improvements ?? [])
    .filter(({ status }) => status === 'idea')
    .sort((a, b) => a.replyBy.localeCompare(b.replyBy))
  return (
    <aside aria-labelledby="answers-due">
      <h2 id="answers-due" className={styles.title}>
        {words.title}
      </h2>
      {due.data && waiting.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ul className={styles.list}>
        {waiting.map((improvement) => (
          <li key={improvement.id}>
            <DueAnswer improvement={improvement} mayAnswer={mayAnswer} />
          </li>
        ))}
      </ul>
      {waiting.length > 0 ? <p className={styles.explain}>{words.explain}</p> : null}
    </aside>
  )
}
