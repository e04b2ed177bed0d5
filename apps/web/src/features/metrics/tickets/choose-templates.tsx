import type { TicketTemplate } from '@ratchet/contract'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote } from '../../../ui/index.ts'
import { type Chosen, metricsChosen } from './chosen-metrics.ts'
import { CountingFields } from './counting-fields.tsx'
import { OwnQuestion } from './own/own-question.tsx'
import { TemplateList } from './template-list.tsx'
import styles from './tickets.module.css'
import { useCreateMetrics } from './use-create-metrics.ts'

type Lacking = Exclude<TicketTemplate['missing'][number], 'attribute'>

/** How to count, what to measure, and one button; below it a question of one's own, counted the same way. */
export function ChooseTemplates(props: {
  sourceId: string
  templates: readonly TicketTemplate[]
  onOpen: (metricId: string) => void
}) {
  const { sourceId, templates, onOpen } = props
  const words = useMessages().metrics.tickets.templates
  const [chosen, setChosen] = useState<Chosen>(() => ({
    sourceId,
    period: 'day',
    season: true,
    attribution: 'opened',
    calendarId: '',
    ticked: new Set(templates.filter(({ suggested }) => suggested).map(({ name }) => name)),
    values: new Set(),
  }))
  const creating = useCreateMetrics(onOpen)
  const put = (change: Partial<Chosen>) => setChosen({ ...chosen, ...change })
  const toCreate = metricsChosen(templates, chosen, {
    of: ({ name }) => words.names[name],
    ofValue: words.ofValue,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    void creating.create(toCreate)
  }
  const absent = new Set(
    templates.flatMap(({ missing }) => missing).filter((what): what is Lacking => what !== 'attribute'),
  )
  return (
    <div className={styles.page}>
      <form className={styles.page} onSubmit={send}>
        <CountingFields chosen={chosen} onChange={put} />
        <TemplateList templates={templates} chosen={chosen} onChange={put} />
        {creating.failures.map((sentence) => (
          <ProblemNote key={sentence}>{sentence}</ProblemNote>
        ))}
        <div className={styles.actions}>
          <Button type="submit" kind="go" pending={creating.done !== null} disabled={toCreate.length === 0}>
            {creating.done === null
              ? words.create(toCreate.length)
              : words.creating(creating.done, toCreate.length)}
          </Button>
          {toCreate.length === 0 ? <span>{words.nothing}</span> : null}
        </div>
      </form>
      <OwnQuestion chosen={chosen} absent={absent} onOpen={onOpen} />
    </div>
  )
}
