import type { Improvement, Ranked } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, client, queryClient, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, TextField, useAnnounce } from '../../../ui/index.ts'
import styles from './priorities.module.css'

/** A place by hand, which wants its reason; or back to the score. */
export function PlaceForm(props: { improvement: Improvement; place: Ranked; onDone: () => void }) {
  const { improvement, place, onDone } = props
  const { working, frame } = useMessages()
  const words = working.priorities
  const announce = useAnnounce()
  const [rank, setRank] = useState(String(place.rank))
  const [reason, setReason] = useState('')
  const put = useMutation({
    mutationFn: (input: { rank: number | null; reason: string }) =>
      client.backlog.rankImprovement({ id: improvement.id, ...input }),
    onSuccess: async (_, input) => {
      announce(input.rank === null ? words.givenBack : words.placed)
      onDone()
      await queryClient.invalidateQueries({ queryKey: api.backlog.key() })
    },
  })
  const refusal = useRefusal(put.error, ['rank', 'reason'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    put.mutate({ rank: Math.max(1, Math.round(Number(rank))) || 1, reason: reason.trim() })
  }
  return (
    <form
      className={styles.place}
      onSubmit={send}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      noValidate
    >
      <TextField
        type="number"
        min={1}
        label={words.place}
        value={rank}
        autoFocus
        onChange={(event) => setRank(event.target.value)}
        error={refusal?.fields.rank}
      />
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={refusal?.fields.reason}
      />
      {refusal?.sentence && Object.keys(refusal.fields).length === 0 ? (
        <ProblemNote>{refusal.sentence}</ProblemNote>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={put.isPending}>
          {words.placeIt}
        </Button>
        {place.byHand ? (
          <Button onClick={() => put.mutate({ rank: null, reason: '' })}>{words.giveBack}</Button>
        ) : null}
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
}
