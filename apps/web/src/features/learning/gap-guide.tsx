import type { Gap } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'
import { StateWord } from '../../ui/index.ts'
import styles from './learning.module.css'

const marks = { open: 'missing', studied: 'open', closed: 'done' } as const

/** What to learn next, why, and the way: read, practise, recall. */
export function GapGuide({ gaps }: { gaps: readonly Gap[] }) {
  const { learning: words, ownLearning: own, learningCare: care } = useMessages()
  return (
    <section className={styles.block} aria-labelledby="gaps">
      <h2 id="gaps">{words.gaps}</h2>
      {gaps.length === 0 ? <p>{words.noGaps}</p> : null}
      <ol className={styles.lesson}>
        {gaps.map((gap) => (
          <li key={gap.group}>
            <div className={styles.grow}>
              <b>{gap.title}</b> <StateWord mark={marks[gap.state]}>{words.gapStates[gap.state]}</StateWord>
              <p className="note quiet">
                {gap.asked > 0 ? words.gapReason(gap.missed, gap.asked) : null}
                {gap.atWork ? `${gap.asked > 0 ? '. ' : ''}${own.atWork}` : null}
                {gap.misconception
                  ? `. ${words.insteadOf} “${gap.misconception.belief}” ${gap.misconception.correction}`
                  : null}
              </p>
              <p className="note">
                {gap.route.cards.length > 0 ? `${words.readCards}: ` : null}
                {gap.route.cards.slice(0, 4).map(({ card, title }) => (
                  <span key={card}>
                    <Link to="/learn/cards/$card" search={true} params={{ card }}>
                      {title}
                    </Link>{' '}
                    ·{' '}
                  </span>
                ))}
                {gap.route.exercises.map((exercise) => (
                  <span key={exercise}>
                    <Link to="/learn/exercises/$exercise" search={true} params={{ exercise }}>
                      {care.exercise}
                    </Link>{' '}
                    ·{' '}
                  </span>
                ))}
                <Link to="/learn/practice/$group" search={true} params={{ group: gap.group }}>
                  {words.practise(gap.route.freshQuestions)}
                </Link>
                {gap.route.flashcards.length > 0 ? (
                  <>
                    {' · '}
                    <Link to="/learn/recall" search={true}>
                      {care.recallCards(gap.route.flashcards.length)}
                    </Link>
                  </>
                ) : null}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
