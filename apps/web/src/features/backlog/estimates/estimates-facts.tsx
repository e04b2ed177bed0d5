import { useDisclosure } from '@mantine/hooks'
import type { Improvement } from '@ratchet/contract'
import type { ReactNode } from 'react'
import { useMayContribute } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './estimates.module.css'
import { EstimatesForm } from './estimates-form.tsx'
import { useEstimatesWords } from './use-estimates-words.ts'

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
  const { urgency, confidencePercent, source } = improvement.estimates
  const said = useEstimatesWords()(improvement.estimates)
  const pressing = [
    ...(urgency === null ? [] : [said.urgency.text]),
    ...(confidencePercent === null ? [] : [said.confidencePercent.text]),
  ]
  return (
    <dl className={styles.facts}>
      {(['value', 'effort', 'risk'] as const).map((group) => (
        <Fact key={group} name={words[group]}>
          {said[group].text}
          {said[group].note ? <small>{said[group].note}</small> : null}
        </Fact>
      ))}
      <Fact name={words.pressing}>{pressing.join(', ') || words.unknown}</Fact>
      <Fact name={words.source}>
        {said.source.text}
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
