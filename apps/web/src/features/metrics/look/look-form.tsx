import { type FormEvent, useState } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { Button, TextField } from '../../../ui/index.ts'
import type { LookSearch } from '../analysis/metric-search.ts'
import styles from './look.module.css'

const empty: LookSearch = { from: '', to: '', live: '', until: '' }

/** Four days; nothing is reckoned before all are there. */
export function LookForm(props: {
  look: LookSearch | undefined
  onLook: (next: LookSearch | undefined) => void
}) {
  const words = useMessages().metrics.look
  const [days, setDays] = useState(props.look ?? empty)
  const send = (event: FormEvent) => {
    event.preventDefault()
    props.onLook(days)
  }
  const field = (name: keyof LookSearch, label: string) => (
    <TextField
      label={label}
      type="date"
      required
      value={days[name]}
      onChange={(event) => setDays({ ...days, [name]: event.target.value })}
    />
  )
  return (
    <form className={styles.form} onSubmit={send}>
      {field('from', words.baselineFrom)}
      {field('to', words.baselineTo)}
      {field('live', words.goLiveOn)}
      {field('until', words.followupTo)}
      <div className={styles.actions}>
        <Button type="submit">{words.show}</Button>
        {props.look ? <Button onClick={() => props.onLook(undefined)}>{words.clear}</Button> : null}
      </div>
    </form>
  )
}
