import type { Sitting } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'
import { Why } from '../../ui/index.ts'
import { ExplanationView } from './explanation-view.tsx'
import styles from './learning.module.css'

type Topic = NonNullable<Sitting['report']>['topics'][number]
const weakestFirst = (a: Topic, b: Topic) => a.right / a.asked - b.right / b.asked || b.asked - a.asked

const percent = (share: number) => Math.round(share * 100)

/** What a sitting says: by topic with intervals, then question by question. */
export function SittingReport({ sitting }: { sitting: Sitting }) {
  const { learning: words, learningCare: care } = useMessages()
  const { report } = sitting
  if (!report) return null
  const { right, asked, needed } = report
  return (
    <div className={styles.block}>
      <p className="voice" role="status">
        {needed === null
          ? words.diagnosed(right, asked)
          : (report.passed ? words.passed : words.notPassed)(right, asked, needed)}
      </p>
      {sitting.minutes !== null && sitting.minutes > (sitting.minutesByFormat ?? sitting.minutes) ? (
        <p className="note quiet">{care.hadMoreTime(sitting.minutes, sitting.minutesByFormat ?? 0)}</p>
      ) : null}
      <p>
        <Link to="/learn" search={true} hash="gaps">
          {care.toGaps}
        </Link>
      </p>
      <ul className={styles.lesson}>
        {[...report.topics].sort(weakestFirst).map((topic) => (
          <li key={topic.group}>
            <span className={styles.grow}>{topic.title}</span>
            <span className="note quiet">
              {words.share(topic.right, topic.asked, percent(topic.low), percent(topic.high))}
            </span>
          </li>
        ))}
      </ul>
      <ol className={styles.block}>
        {report.answers.map(({ question, chosen, explanation }, index) => (
          <li key={question.id}>
            <p>
              {`${index + 1}. ${question.stem}`}{' '}
              <b>
                {chosen === null
                  ? words.notAnswered
                  : chosen === 'dont_know'
                    ? words.dontKnow
                    : `${words.youChose(chosen)} ${chosen === explanation.right ? words.results.right : words.results.wrong}`}
              </b>
            </p>
            <Why label={words.rightIs(explanation.right)}>
              <ExplanationView explanation={explanation} question={question} />
            </Why>
          </li>
        ))}
      </ol>
    </div>
  )
}
