import { useDisclosure } from '@mantine/hooks'
import type { Improvement } from '@ratchet/contract'
import type { ReactNode } from 'react'
import { useMayContribute } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './estimates.module.css'
import { EstimatesForm } from './estimates-form.tsx'

/** What people think of it before it is begun, and what it says of where it came from. */
export function EstimatesFacts({ improvement }: { improvement: Improvement }) {
  const words = useMessages().working.estimates
  const mayWrite = useMayContribute()
  const [editing, edit] = useDisclosure(false)
  return (
    <section aria-labelledby="estimates">
      <div className={styles.head}>
        <h3 id="estimates">{words.title}</h3>
        {mayWrite && !editing ? <Button onClick={edit.open}>{words.edit}</Button> : null}
      </div>
      {editing ? (
        <EstimatesForm improvement={improvement} onDone={edit.close} />
      ) : (
        <Facts improvement={improvement} />
      )}
    </section>
  )
}

function Facts({ improvement }: { improvement: Improvement }) {
  const words = useMessages().working.estimates
  const { number } = useFormat()
  const { value, effort, risk, urgency, confidencePercent, source } = improvement.estimates
  const range = (low: number, high: number) =>
    low === high ? number(low) : words.range(number(low), number(high))
  return (
    <dl className={styles.facts}>
      <Fact name={words.value}>
        {value ? `${range(value.low, value.high)} ${value.unit}` : words.unknown}
        {value?.whose ? <small>{words.forWhom(value.whose)}</small> : null}
      </Fact>
      <Fact name={words.effort}>
        {effort ? words.days(range(effort.lowDays, effort.highDays)) : words.unknown}
      </Fact>
      <Fact name={words.risk}>
        {risk ? words.grades(risk.likelihood, risk.impact, risk.likelihood * risk.impact) : words.unknown}
        {risk?.note ? <small>{risk.note}</small> : null}
      </Fact>
      <Fact name={words.pressing}>
        {[
          urgency === null ? '' : words.urgent(urgency),
          confidencePercent === null ? '' : words.sure(confidencePercent),
        ]
          .filter(Boolean)
          .join(', ') || words.unknown}
      </Fact>
      <Fact name={words.source}>
        {source ? words.sources[source.kind] : words.unknown}
        {source?.link ? (
          <small>
            <a href={source.link} rel="noreferrer noopener">
              {source.link}
            </a>
          </small>
        ) : null}
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
