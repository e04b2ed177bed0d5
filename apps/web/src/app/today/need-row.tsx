import { Link } from '@tanstack/react-router'
import { useFormat, useMessages } from '../../messages/index.ts'
import { buttonClass, StateWord } from '../../ui/index.ts'
import type { Need } from './needs.ts'
import styles from './today-page.module.css'

/** One thing that needs me: what, why now, and the way to it. */
export function NeedRow({ need, daysLate }: { need: Need; daysLate: number }) {
  const { sentence, why, action, late } = useNeedWords(need, daysLate)
  return (
    <li className={styles.need}>
      <div>
        <p className={styles.what}>{sentence}</p>
        {why ? (
          <p className={styles.why}>{late ? <StateWord mark="concern">{why}</StateWord> : why}</p>
        ) : null}
      </div>
      <Link
        to="/improvements/$id"
        params={{ id: need.improvementId }}
        {...buttonClass()}
        aria-label={`${action}: ${need.sentence}`}
        data-row
      >
        {action}
      </Link>
    </li>
  )
}

function useNeedWords(need: Need, daysLate: number) {
  const words = useMessages().today
  const format = useFormat()
  const day = need.day ? format.day(need.day) : ''
  const { sentence } = need
  const late = daysLate > 0
  switch (need.kind) {
    case 'reopened':
      return {
        sentence: words.reopened(sentence),
        why: words.reopenedWhy,
        action: words.reopenedAction,
        late: true,
      }
    case 'answer':
      return {
        sentence: words.answer(sentence),
        why: late ? words.answerLate(day, daysLate) : words.answerBy(day),
        action: words.answerAction,
        late,
      }
    case 'judge':
      return {
        sentence: words.judge(sentence),
        why: words.judgeWhy(day),
        action: words.judgeAction,
        late: false,
      }
    case 'read':
      return { sentence: words.read(sentence), why: words.readWhy, action: words.readAction, late: false }
    case 'decide':
      return {
        sentence: words.decide(sentence),
        why: words.decideWhy,
        action: words.decideAction,
        late: false,
      }
    case 'action':
      return {
        sentence: words.action(need.title),
        why: need.day ? words.actionDue(sentence, day) : sentence,
        action: words.actionOpen,
        late,
      }
    case 'gate':
      return { sentence: words.gate(sentence), why: '', action: words.gateAction, late: false }
    case 'review':
      return { sentence: words.review(sentence), why: words.reviewWhy(day), action: words.reviewAction, late }
  }
}
