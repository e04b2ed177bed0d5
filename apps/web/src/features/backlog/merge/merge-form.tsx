import { useDebouncedValue } from '@mantine/hooks'
import type { Improvement } from '@ratchet/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { api, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, StateWord, TextArea, TextField } from '../../../ui/index.ts'
import { statusMark } from '../status-mark.ts'
import styles from './merge.module.css'
import { useMerge } from './use-merge.ts'

/** Which one is it the same as? What sounds alike stands first; any other is found by its words. */
export function MergeForm({ improvement, onDone }: { improvement: Improvement; onDone: () => void }) {
  const { working, frame, status } = useMessages()
  const words = working.merge
  const name = useId()
  const [text, setText] = useState('')
  const [intoId, setIntoId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const merge = useMerge(onDone)
  const refusal = useRefusal(merge.error)
  const choices = useChoices(improvement, text)
  const chosen = choices.find(({ id }) => id === intoId)?.id ?? null
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen !== null) merge.mutate({ id: improvement.id, intoId: chosen, reason: reason.trim() })
  }
  return (
    <form
      className={styles.form}
      onSubmit={send}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      noValidate
    >
      <fieldset className={styles.choices}>
        <legend>{words.which}</legend>
        {choices.map((choice) => (
          <label key={choice.id}>
            <input
              type="radio"
              name={name}
              checked={choice.id === chosen}
              onChange={() => setIntoId(choice.id)}
            />
            <span>
              {choice.sentence}{' '}
              <StateWord mark={statusMark[choice.status]}>{status.words[choice.status]}</StateWord>
            </span>
          </label>
        ))}
        {choices.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      </fieldset>
      <TextField
        type="search"
        label={words.find}
        value={text}
        autoFocus
        onChange={(event) => setText(event.target.value)}
        error={tried && chosen === null ? words.choose : undefined}
      />
      <TextArea label={words.reason} value={reason} onChange={(event) => setReason(event.target.value)} />
      {refusal ? <ProblemNote>{words.failed(refusal.sentence ?? '')}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={merge.isPending}>
          {words.send}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
}

/** What sounds alike, or with words typed, what holds them; never the improvement itself nor a merged one. */
function useChoices(improvement: Improvement, text: string): readonly Improvement[] {
  const [typed] = useDebouncedValue(text.trim(), 200)
  const alike = useQuery(
    api.backlog.findLookAlikes.queryOptions({
      input: { sentence: improvement.sentence, exceptId: improvement.id, limit: 4 },
    }),
  )
  const found = useQuery({
    ...api.backlog.listImprovements.queryOptions({ input: { text: typed, limit: 6 } }),
    enabled: typed.length >= 2,
    placeholderData: keepPreviousData,
  })
  if (typed.length < 2) return (alike.data?.lookAlikes ?? []).map((one) => one.improvement)
  return (found.data?.improvements ?? []).filter(
    ({ id, status }) => id !== improvement.id && status !== 'merged',
  )
}
