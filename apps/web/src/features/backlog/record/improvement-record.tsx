import { useDisclosure } from '@mantine/hooks'
import type { Improvement, Merged } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, useMayContribute, useTeams } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, DocumentTitle, StateWord, Why } from '../../../ui/index.ts'
import { Attachments } from '../attachments/attachments.tsx'
import { EstimatesFacts } from '../estimates/estimates-facts.tsx'
import { MergedFrom, MergedInto } from '../merge/merge-facts.tsx'
import { senderName } from '../sender-name.ts'
import { statusMark } from '../status-mark.ts'
import { Talk } from '../talk/talk.tsx'
import styles from './record.module.css'
import { RecordForm } from './record-form.tsx'
import { RecordHistory } from './record-history.tsx'

/** The improvement as an entry of the backlog: who owns it, what was answered, when it is looked through next. */
export function ImprovementRecord(props: {
  id: string
  /** What of the value system it is about; the page brings it from there. */
  about?: (improvement: Improvement) => ReactNode
}) {
  const { id, about } = props
  const words = useMessages().backlog.record
  const mayWrite = useMayContribute()
  const [editing, edit] = useDisclosure(false)
  const found = useQuery(api.backlog.getImprovement.queryOptions({ input: { id } }))
  if (!found.data) return null
  const { improvement, mergedFrom } = found.data
  return (
    <section className={styles.record} aria-labelledby="record">
      <DocumentTitle>{improvement.sentence}</DocumentTitle>
      <div className={styles.head}>
        <h2 id="record">{words.title}</h2>
        {mayWrite && !editing ? <Button onClick={edit.open}>{words.edit}</Button> : null}
      </div>
      {editing ? (
        <RecordForm improvement={improvement} onDone={edit.close} />
      ) : (
        <RecordFacts improvement={improvement} mergedFrom={mergedFrom} about={about?.(improvement)} />
      )}
      <EstimatesFacts improvement={improvement} />
      <Attachments id={id} />
      <Talk improvement={improvement} />
      <RecordHistory improvement={improvement} />
    </section>
  )
}

function RecordFacts(props: { improvement: Improvement; mergedFrom: readonly Merged[]; about: ReactNode }) {
  const { improvement, mergedFrom, about } = props
  const messages = useMessages()
  const { backlog, frame, status, talk, valueSystem, working } = messages
  const words = backlog.record
  const format = useFormat()
  const teams = useTeams()
  const { answer, owner, submittedBy, capturedAt, nextReviewOn, followsUp, description, teamId } = improvement
  return (
    <dl className={styles.facts}>
      <Fact name={backlog.filters.status}>
        <StateWord mark={statusMark[improvement.status]}>{status.words[improvement.status]}</StateWord>{' '}
        <Why label={frame.why}>{status.derived}</Why>
      </Fact>
      {improvement.claimedElsewhere ? (
        <Fact name={working.register.claimed}>
          {improvement.claimedElsewhere} <Why label={frame.why}>{working.register.claimedWhy}</Why>
        </Fact>
      ) : null}
      <Fact name={working.exit.label}>{working.exit.words[improvement.status]}</Fact>
      <Fact name={words.owner}>
        {owner?.name ??
          (answer?.kind === 'accept' ? <StateWord mark="missing">{words.nobody}</StateWord> : words.nobody)}
      </Fact>
      <Fact name={words.team}>
        {teams.find((team) => team.id === teamId)?.name ?? words.noTeam}
        {improvement.teamPrivate ? <StateWord mark="amended">{talk.privateMark}</StateWord> : null}
      </Fact>
      {about ? <Fact name={valueSystem.links.title}>{about}</Fact> : null}
      <Fact name={words.nextReview}>{nextReviewOn ? format.date(nextReviewOn) : words.noDate}</Fact>
      <Fact name={words.captured}>
        {words.capturedBy(senderName(submittedBy, messages), format.dateTime(capturedAt))}
      </Fact>
      <Fact name={words.answer}>
        {answer ? (
          <>
            {words.answeredBy(words.kinds[answer.kind], answer.by.name, format.dateTime(answer.at))}
            {answer.reason ? <q className={styles.reason}>{answer.reason}</q> : null}
            {answer.wakeUpOn ? <small>{words.wakesUp(format.date(answer.wakeUpOn))}</small> : null}
          </>
        ) : (
          words.answerDue(format.day(improvement.replyBy))
        )}
      </Fact>
      {improvement.mergedInto ? (
        <Fact name={working.merge.into}>
          <MergedInto improvement={improvement} />
        </Fact>
      ) : null}
      {mergedFrom.length > 0 ? (
        <Fact name={working.merge.from}>
          <MergedFrom merged={mergedFrom} />
        </Fact>
      ) : null}
      {followsUp ? (
        <Fact name={words.followsUp}>
          <Link to="/improvements/$id" params={{ id: followsUp.id }}>
            {followsUp.sentence}
          </Link>
        </Fact>
      ) : null}
      <Fact name={words.description}>
        <span className={styles.prose}>{description || words.noDescription}</span>
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
