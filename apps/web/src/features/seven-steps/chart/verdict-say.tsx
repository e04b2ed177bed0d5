import type { EvidenceContract } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Why } from '../../../ui/index.ts'
import { type Judged, otherDateFacts, verdictFacts } from '../look.ts'
import { useWording } from '../use-wording.ts'
import styles from './verdict-say.module.css'

/** The sentence under the chart, and why: rule, interval, what it rests on, engine. An interim look says that it is one. */
export function VerdictSay(props: {
  judged: Judged
  contract: EvidenceContract | null
  isInterim: boolean
  asOf: string
}) {
  const { judged, contract, isInterim, asOf } = props
  const { improvement, frame } = useMessages()
  const wording = useWording()
  const format = useFormat()
  const words = improvement.chart
  const facts = verdictFacts(judged, contract)
  const rules = [...new Set(judged.signals.flatMap((signal) => signal.rules))]
  return (
    <div className={styles.say} data-interim={isInterim || undefined}>
      {isInterim ? (
        <p className={styles.interim}>
          <b>{words.interimTitle}</b>{' '}
          {contract === null
            ? null
            : contract.judgingOn <= asOf
              ? improvement.standing.toBeJudged
              : improvement.standing.interimNote(format.date(contract.judgingOn))}
        </p>
      ) : null}
      <p className={`voice ${styles.sentence}`}>{wording.verdictSentence(facts)}</p>
      {judged.otherDate ? (
        <p className={styles.second}>
          {wording.tickets.otherDate(
            otherDateFacts(facts, judged.otherDate),
            judged.otherDate.attribution,
            judged.otherDate.code === judged.code,
          )}
        </p>
      ) : null}
      <Why label={frame.why}>
        <div className={styles.why}>
          {wording.whySentences(facts).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {rules.map((rule) => (
            <p key={rule}>
              <b>{wording.ruleName(rule)}</b>: {wording.ruleWhy(rule)}
            </p>
          ))}
          <p>{words.engine(judged.engineVersion)}</p>
        </div>
      </Why>
    </div>
  )
}
