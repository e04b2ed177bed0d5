import type { Claim, GuestAnswer } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { EntranceFrame, ProblemNote, StateWord } from '../../../ui/index.ts'
import { statusMark } from '../status-mark.ts'
import styles from './guest.module.css'

/** The page behind a claim link: what became of a sentence, for whoever sent it. */
export function ClaimPage({ token }: { token: string }) {
  const { intake } = useMessages()
  const words = intake.claim
  const format = useFormat()
  const asked = useQuery({
    ...api.backlog.lookUpClaim.queryOptions({ input: { token } }),
    enabled: token !== '',
    retry: false,
  })
  const failed = useRefusal(asked.error)
  if (token === '' || asked.isError) {
    return (
      <EntranceFrame title={words.failed}>
        <ProblemNote>{failed?.sentence ?? intake.say.missing}</ProblemNote>
      </EntranceFrame>
    )
  }
  if (!asked.data) return null
  const { claim } = asked.data
  return (
    <EntranceFrame
      title={words.title}
      text={words.to(claim.workspaceName, format.dateTime(claim.capturedAt))}
    >
      <p className={`voice ${styles.said}`} dir="auto">
        {claim.sentence}
      </p>
      <Became claim={claim} />
      <p className={styles.keep}>{words.keep}</p>
    </EntranceFrame>
  )
}

function Became({ claim }: { claim: Claim }) {
  const { intake } = useMessages()
  const words = intake.claim
  const format = useFormat()
  const { answer, standing, status, replyBy, replyOverdue } = claim
  return (
    <dl className={styles.became}>
      <div>
        <dt>{words.stands}</dt>
        <dd>
          <Stands status={status} />
        </dd>
        <dd>
          {answer ? (
            <AnswerText answer={answer} status={status} />
          ) : (
            <p>{(replyOverdue ? words.overdue : words.waiting)(format.day(replyBy))}</p>
          )}
        </dd>
      </div>
      {standing ? (
        <div>
          <dt>{words.standing}</dt>
          <dd>
            <Stands status={standing.status} />
          </dd>
          <dd>
            {standing.answer ? (
              <AnswerText answer={standing.answer} status={standing.status} />
            ) : (
              <p>{words.notAnswered}</p>
            )}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

function Stands({ status }: { status: Claim['status'] }) {
  const words = useMessages().status.words
  return <StateWord mark={statusMark[status]}>{words[status]}</StateWord>
}

/** What the status beside it says already is not said twice. */
const saidByStatus = { accept: 'accepted', park: 'parked', decline: 'declined', merge: null } as const

function AnswerText({ answer, status }: { answer: GuestAnswer; status: Claim['status'] }) {
  const { intake, people } = useMessages()
  const words = intake.claim
  const format = useFormat()
  const { kind, reason, wakeUpOn, by, at } = answer
  return (
    <>
      {saidByStatus[kind] === status ? null : <p>{words.answers[kind]}.</p>}
      {reason ? (
        <blockquote className={`voice ${styles.reason}`} dir="auto">
          {reason}
        </blockquote>
      ) : null}
      <p className="quiet">{words.by(by.name ?? people.roles[by.role], format.dateTime(at))}</p>
      {wakeUpOn ? <p>{words.wakesUp(format.date(wakeUpOn))}</p> : null}
    </>
  )
}
