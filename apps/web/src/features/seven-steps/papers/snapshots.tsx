import { type Snapshot, snapshotDays } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, SelectField, ShownOnce, TextField, useAnnounce } from '../../../ui/index.ts'
import styles from './papers.module.css'

const choices = [7, snapshotDays.usual, 90, snapshotDays.most]
const refresh = () => queryClient.invalidateQueries({ queryKey: api.sevenSteps.listSnapshots.key() })

/** Links to the frozen page: who made them, how often they were opened, and the end of each. */
export function Snapshots({ lapId, mayWrite }: { lapId: string; mayWrite: boolean }) {
  const words = useMessages().papers.share
  const found = useQuery(api.sevenSteps.listSnapshots.queryOptions({ input: { lapId } }))
  const snapshots = found.data?.snapshots ?? []
  return (
    <section aria-labelledby="snapshots" className={styles.snapshots}>
      <h2 id="snapshots">{words.title}</h2>
      <p className="quiet">{words.explain}</p>
      {mayWrite ? <MakeSnapshot lapId={lapId} /> : null}
      {found.data && snapshots.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {snapshots.map((snapshot) => (
          <Row key={snapshot.id} snapshot={snapshot} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  )
}

function MakeSnapshot({ lapId }: { lapId: string }) {
  const words = useMessages().papers.share
  const [label, setLabel] = useState('')
  const [days, setDays] = useState<number>(snapshotDays.usual)
  const make = useMutation(
    api.sevenSteps.shareSnapshot.mutationOptions({
      onSuccess: () => {
        setLabel('')
        return refresh()
      },
    }),
  )
  const refusal = useRefusal(make.error, ['label'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    make.mutate({ lapId, label, days })
  }
  return (
    <>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.label}
          hint={words.labelHint}
          value={label}
          maxLength={120}
          onChange={(event) => setLabel(event.target.value)}
          error={refusal?.fields.label}
        />
        <SelectField
          label={words.days}
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
        >
          {choices.map((count) => (
            <option key={count} value={count}>
              {words.dayCount(count)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" kind="go" pending={make.isPending}>
          {words.make}
        </Button>
      </form>
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {make.data ? <ShownOnce title={words.linkTitle} label={words.link} secret={make.data.link} /> : null}
    </>
  )
}

function Row({ snapshot, mayWrite }: { snapshot: Snapshot; mayWrite: boolean }) {
  const words = useMessages().papers.share
  const format = useFormat()
  const announce = useAnnounce()
  const revoke = useMutation(
    api.sevenSteps.revokeSnapshot.mutationOptions({
      onSuccess: () => announce(words.revokedNow),
      onSettled: refresh,
    }),
  )
  const refusal = useRefusal(revoke.error)
  const { id, label, madeBy, madeAt, expiresAt, revokedAt, opened, lastOpenedOn } = snapshot
  const day = (at: string) => format.date(at.slice(0, 10))
  const isOver = Date.parse(expiresAt) <= Date.now()
  return (
    <li>
      <span>
        <b>{label}</b>
        <small>
          {words.made(madeBy.name, day(madeAt))};{' '}
          {words.opened(opened, lastOpenedOn ? day(lastOpenedOn) : '')}
        </small>
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      </span>
      {revokedAt ? (
        <span className="quiet">{words.revoked(day(revokedAt))}</span>
      ) : isOver ? (
        <span className="quiet">{words.over(day(expiresAt))}</span>
      ) : (
        <span>
          {words.until(day(expiresAt))}{' '}
          {mayWrite ? (
            <Button
              kind="link"
              aria-label={words.revokeNamed(label)}
              pending={revoke.isPending}
              onClick={() => revoke.mutate({ snapshotId: id })}
            >
              {words.revoke}
            </Button>
          ) : null}
        </span>
      )}
    </li>
  )
}
