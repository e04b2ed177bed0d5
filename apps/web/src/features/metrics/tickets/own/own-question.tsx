import type { RecordDate } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../../../ui/index.ts'
import { refreshMeasured } from '../../refresh-measured.ts'
import type { Chosen } from '../chosen-metrics.ts'
import { ConditionRows } from './condition-rows.tsx'
import { filterPath, newQuestion, pathsOf, type QuestionDraft, ticketQueryOf } from './draft-question.ts'
import { MeasureFields } from './measure-fields.tsx'
import { OpeningHours } from './opening-hours.tsx'
import styles from './own-question.module.css'
import { QuestionHead } from './question-head.tsx'

/** A question that no template asks, folded away until somebody has one. */
export function OwnQuestion(props: {
  chosen: Chosen
  /** Dates that no ticket of the source carries. */
  absent: ReadonlySet<RecordDate>
  onOpen: (metricId: string) => void
}) {
  const { chosen, absent, onOpen } = props
  const { tickets, periods } = useMessages().metrics
  const words = tickets.own
  const announce = useAnnounce()
  const [draft, setDraft] = useState<QuestionDraft>(newQuestion)
  const [addingHours, setAddingHours] = useState(false)
  const define = useMutation(
    api.metrics.defineMetric.mutationOptions({
      onSuccess: async ({ metric }) => {
        await refreshMeasured()
        announce(words.created)
        onOpen(metric.id)
      },
    }),
  )
  const refusal = useRefusal(define.error, pathsOf(draft))
  const errors = refusal?.fields ?? {}
  const put = (change: Partial<QuestionDraft>) => {
    const rows = { filter: draft.filter, conditions: draft.conditions, ...change }
    // Refusals name rows by their place: when rows come or go, they would stand beside others.
    if (rows.filter.length !== draft.filter.length || rows.conditions.length !== draft.conditions.length) {
      define.reset()
    }
    setDraft((now) => ({ ...now, ...change }))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    define.mutate({
      name: draft.name.trim(),
      direction: draft.direction,
      period: chosen.period,
      season: chosen.season && chosen.period === 'day' ? 7 : null,
      ticketQuery: ticketQueryOf(chosen.sourceId, draft),
    })
  }
  const fields = { draft, put, errors, absent }
  return (
    <details className={styles.own}>
      <summary>{words.title}</summary>
      <form className={styles.form} onSubmit={send} noValidate>
        <p className={styles.lead}>{words.lead(periods[chosen.period])}</p>
        <QuestionHead {...fields} />
        <MeasureFields {...fields} sourceId={chosen.sourceId} onAddHours={() => setAddingHours(true)} />
        <ConditionRows
          sourceId={chosen.sourceId}
          legend={words.filter}
          empty={words.everyTicket}
          rows={draft.filter}
          onChange={(filter) => put({ filter })}
          errors={errors}
          path={filterPath}
        />
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
        <div className={styles.actions}>
          <Button type="submit" pending={define.isPending}>
            {words.create}
          </Button>
        </div>
      </form>
      <OpeningHours
        open={addingHours}
        onClose={() => setAddingHours(false)}
        onAdded={(calendarId) => {
          put({ calendarId })
          setAddingHours(false)
        }}
      />
    </details>
  )
}
