import { type ImprovementLinkInput, type LinkKind, linkKinds, valueChainActivities } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../messages/index.ts'
import { Button, SelectField } from '../../ui/index.ts'
import { recordsOf } from './sections.ts'
import { useSystem } from './use-system.ts'
import styles from './value-system.module.css'

type Activity = NonNullable<ImprovementLinkInput['activity']>

/** One more thing that an improvement is about: its kind, which one, and for a stream perhaps which part. */
export function AddLink(props: { pending: boolean; onAdd: (link: ImprovementLinkInput) => void }) {
  const words = useMessages().valueSystem
  const found = useSystem()
  const [kind, setKind] = useState<LinkKind>('service')
  const [id, setId] = useState('')
  const [activity, setActivity] = useState<Activity | ''>('')
  const records = found.data
    ? recordsOf(found.data, kind).filter(({ archivedAt }) => archivedAt === null)
    : []
  const chosen = records.find((record) => record.id === id)
  const steps = chosen && 'steps' in chosen ? chosen.steps : []
  const activities = valueChainActivities.filter((one) => steps.some((step) => step.activities.includes(one)))
  const clear = () => {
    setId('')
    setActivity('')
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!chosen) return
    props.onAdd({ kind, id: chosen.id, activity: activity === '' ? null : activity })
    clear()
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <div className={styles.pair}>
        <SelectField
          label={words.links.kind}
          value={kind}
          onChange={(event) => {
            setKind(event.target.value as LinkKind)
            clear()
          }}
        >
          {linkKinds.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.links.record}
          required
          value={id}
          onChange={(event) => {
            setId(event.target.value)
            setActivity('')
          }}
        >
          <option value="">{words.links.choose}</option>
          {records.map((record) => (
            <option key={record.id} value={record.id}>
              {record.name}
            </option>
          ))}
        </SelectField>
        {activities.length > 0 ? (
          <SelectField
            label={words.links.activity}
            value={activity}
            onChange={(event) => setActivity(event.target.value as Activity | '')}
          >
            <option value="">{words.links.wholeStream}</option>
            {activities.map((one) => (
              <option key={one} value={one}>
                {words.activities[one]}
              </option>
            ))}
          </SelectField>
        ) : null}
      </div>
      {found.data && records.length === 0 ? (
        <p className={styles.explain}>
          {words.links.nothingThere} <Link to="/value-system">{words.links.toValueSystem}</Link>
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={props.pending}>
          {words.links.add}
        </Button>
      </div>
    </form>
  )
}
