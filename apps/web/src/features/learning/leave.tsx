import type { LearningSettings } from '@ratchet/contract'
import { useState } from 'react'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, TextField } from '../../ui/index.ts'
import styles from './learning.module.css'

type Editing = { draft: LearningSettings; set: (change: Partial<LearningSettings>) => void }

/** Days without study, announced: nothing is due then, and what gathers is spread over the days after. */
export function Leave({ draft, set }: Editing) {
  const words = useMessages().learningCare
  const format = useFormat()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const isWhole = from !== '' && to !== '' && from <= to
  return (
    <>
      <h2>{words.leave}</h2>
      <p className="note quiet">{words.leaveLead}</p>
      {draft.leave.length > 0 ? (
        <ul className={styles.lesson}>
          {draft.leave.map(({ fromOn, toOn }) => (
            <li key={`${fromOn}-${toOn}`}>
              <span className={styles.grow}>{words.leaveDays(format.date(fromOn), format.date(toOn))}</span>
              <Button
                kind="link"
                onClick={() =>
                  set({ leave: draft.leave.filter((days) => days.fromOn !== fromOn || days.toOn !== toOn) })
                }
              >
                {words.takeOut}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.actions}>
        <TextField
          label={words.leaveFrom}
          type="date"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={words.leaveTo}
          type="date"
          value={to}
          min={from}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button
          disabled={!isWhole}
          onClick={() => {
            set({
              leave: [...draft.leave.filter((days) => days.fromOn !== from), { fromOn: from, toOn: to }].sort(
                (a, b) => (a.fromOn < b.fromOn ? -1 : 1),
              ),
            })
            setFrom('')
            setTo('')
          }}
        >
          {words.addLeave}
        </Button>
      </div>
    </>
  )
}
