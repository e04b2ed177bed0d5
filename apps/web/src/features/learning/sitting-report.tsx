import type { Sitting } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { Why } from '../../ui/index.ts'
import { ExplanationView } from './explanation-view.tsx'
import styles from './learning.module.css'

const percent = (share: number) => Math.round(share * 100)

/** What a sitting says: by topic with intervals, then question by question. */
export function SittingReport({ sitting }: { sitting: Sitting }) {
  const words = useMessages().learning
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
      <ul className={styles.lesson}>
        {report.topics.map((topic) => (
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
