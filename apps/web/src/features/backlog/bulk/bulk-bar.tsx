import { improvementsPerBatch } from '@ratchet/contract'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, SelectField } from '../../../ui/index.ts'
import { ActFields } from './act-fields.tsx'
import { type ActFault, type ActText, bulkKinds, readAct } from './act-text.ts'
import styles from './bulk.module.css'
import { LastBatch } from './last-batch.tsx'
import { RefusedRows } from './refused-rows.tsx'
import { useBulk } from './use-bulk.ts'

const untouched: ActText = { kind: 'owner', value: '', reason: '', link: null }

/** What can be done to all chosen rows at once, and what became of the last time. */
export function BulkBar(props: {
  ids: readonly string[]
  onStay: (ids: string[]) => void
  onAll: () => void
}) {
  const { ids, onStay } = props
  const { bulk: words } = useMessages()
  const { run, undo, pending, refused, refusal, dismiss } = useBulk(onStay)
  const [text, setText] = useState(untouched)
  const [fault, setFault] = useState<ActFault>()
  const send = (event: FormEvent) => {
    event.preventDefault()
    const read = readAct(text)
    setFault('fault' in read ? read.fault : undefined)
    if ('act' in read && !pending) run(read.act, [...ids])
  }
  const tooMany = ids.length > improvementsPerBatch
  return (
    <>
      {refused && refused.rows.length > 0 ? <RefusedRows refused={refused} onDismiss={dismiss} /> : null}
      {ids.length === 0 ? (
        <LastBatch onUndo={undo} pending={pending} />
      ) : (
        <section className={styles.bar} aria-label={words.label} data-screen-only>
          <form onSubmit={send} noValidate>
            <p className={styles.count}>
              <b>{words.chosen(ids.length)}</b>
              <Button kind="link" onClick={props.onAll}>
                {words.all}
              </Button>
              <Button kind="link" onClick={() => onStay([])}>
                {words.clear}
              </Button>
            </p>
            <div className={styles.fields}>
              <SelectField
                label={words.what}
                value={text.kind}
                onChange={(event) => {
                  const kind = bulkKinds.find((one) => one === event.target.value) ?? 'owner'
                  setText({ ...untouched, kind, reason: text.reason })
                  setFault(undefined)
                }}
              >
                {bulkKinds.map((one) => (
                  <option key={one} value={one}>
                    {words.acts[one]}
                  </option>
                ))}
              </SelectField>
              <ActFields text={text} fault={fault} onText={setText} />
              <Button type="submit" kind="go" pending={pending} disabled={tooMany}>
                {words.run(ids.length)}
              </Button>
            </div>
            {tooMany ? <p>{words.tooMany(improvementsPerBatch)}</p> : null}
            {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
          </form>
        </section>
      )}
    </>
  )
}
