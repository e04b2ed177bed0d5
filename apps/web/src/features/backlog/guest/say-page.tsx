import { sentenceLength } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { api, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import {
  Button,
  buttonClass,
  EntranceFrame,
  ProblemNote,
  ShownOnce,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import styles from './guest.module.css'

/** The page behind a capture link: one sentence from somebody without an account. It shows nothing of the backlog. */
export function SayPage({ token }: { token: string }) {
  const words = useMessages().intake.say
  const format = useFormat()
  const asked = useQuery({
    ...api.backlog.lookUpCaptureLink.queryOptions({ input: { token } }),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const capture = useMutation(api.backlog.captureByLink.mutationOptions())
  const failed = useRefusal(asked.error)
  if (token === '' || asked.isError) {
    return (
      <EntranceFrame title={words.failed}>
        <ProblemNote>{failed?.sentence ?? words.missing}</ProblemNote>
      </EntranceFrame>
    )
  }
  if (!asked.data) return null
  if (capture.data) {
    const { replyBy, claimLink } = capture.data
    return (
      <EntranceFrame title={words.sentTitle}>
        <ShownOnce title={words.sentText(format.day(replyBy))} label={words.claimLink} secret={claimLink} />
        <p className={styles.actions}>
          <a href={claimLink} {...buttonClass()}>
            {words.toClaim}
          </a>
          <Button kind="link" onClick={() => capture.reset()}>
            {words.another}
          </Button>
        </p>
      </EntranceFrame>
    )
  }
  const { workspaceName, teamName, serviceName, mayBeAnonymous, replyBy } = asked.data.offer
  const about = [teamName && words.forTeam(teamName), serviceName && words.aboutService(serviceName)]
  return (
    <EntranceFrame
      title={words.title}
      text={[`${words.to(workspaceName)}.`, ...about].filter(Boolean).join(' ')}
    >
      <SayForm
        mayBeAnonymous={mayBeAnonymous}
        promise={words.promise(format.day(replyBy))}
        pending={capture.isPending}
        error={capture.error}
        onSend={(typed) => capture.mutate({ token, ...typed })}
      />
    </EntranceFrame>
  )
}

interface Typed {
  sentence: string
  description: string
  senderName: string
}

function SayForm(props: {
  mayBeAnonymous: boolean
  promise: string
  pending: boolean
  error: unknown
  onSend: (typed: Typed) => void
}) {
  const { mayBeAnonymous, promise, pending, error, onSend } = props
  const words = useMessages().intake.say
  const [typed, setTyped] = useState<Typed>({ sentence: '', description: '', senderName: '' })
  const put = (change: Partial<Typed>) => setTyped({ ...typed, ...change })
  const refusal = useRefusal(error, ['sentence', 'description', 'senderName'])
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    const sentence = typed.sentence.replace(/\s+/gu, ' ').trim()
    if (sentence !== '' && !pending) onSend({ ...typed, sentence })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.closest('form')?.requestSubmit()
  }
  const left = sentenceLength - typed.sentence.length
  return (
    <form onSubmit={send} className={styles.form}>
      <TextArea
        label={words.sentence}
        placeholder={words.placeholder}
        className={`voice ${styles.sentence}`}
        rows={3}
        required
        dir="auto"
        maxLength={sentenceLength}
        value={typed.sentence}
        onChange={(event) => put({ sentence: event.target.value })}
        onKeyDown={press}
        hint={left <= 40 ? words.left(left) : undefined}
        error={refusal?.fields.sentence}
      />
      <details className={styles.more}>
        <summary>{words.more}</summary>
        <TextArea
          label={words.more}
          labelUnseen
          rows={3}
          dir="auto"
          maxLength={4000}
          value={typed.description}
          onChange={(event) => put({ description: event.target.value })}
          error={refusal?.fields.description}
        />
      </details>
      <TextField
        label={mayBeAnonymous ? words.nameOptional : words.name}
        hint={mayBeAnonymous && typed.senderName.trim() === '' ? words.nothingStored : words.nameHint}
        required={!mayBeAnonymous}
        maxLength={80}
        autoComplete="name"
        value={typed.senderName}
        onChange={(event) => put({ senderName: event.target.value })}
        error={refusal?.fields.senderName}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <p className={styles.promise}>{promise}</p>
      <Button type="submit" kind="go" pending={pending}>
        {words.send}
      </Button>
    </form>
  )
}
