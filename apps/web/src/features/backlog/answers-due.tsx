import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { api, useMayContribute } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './answers-due.module.css'
import { DueAnswer } from './due-answer.tsx'

export const answersDueInput = { status: ['idea' as const], order: 'reply_by' as const, limit: 20 }

/** Ideas that wait for their answer, the most urgent first. Answering happens right here. */
export const AnswersDue = memo(function AnswersDue() {
  const { backlog, working } = useMessages()
  const words = backlog.answers
  const { number } = useFormat()
  const mayAnswer = useMayContribute()
  const due = useQuery(api.backlog.listImprovements.queryOptions({ input: answersDueInput }))
  const { total = 0, totalIsExact = true } = due.data ?? {}
  const waiting = (due.data?.improvements ?? []).filter(({ status }) => status === 'idea')
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
      {total > answersDueInput.limit ? (
        <p className={styles.explain}>
          <Link to="/backlog" search={{ status: 'idea' }}>
            {words.allWaiting(totalIsExact ? number(total) : working.moreThan(number(total)))}
          </Link>
        </p>
      ) : null}
      {waiting.length > 0 ? <p className={styles.explain}>{words.explain}</p> : null}
    </aside>
  )
})
