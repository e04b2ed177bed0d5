import type { TicketTemplate } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import type { Chosen } from './chosen-metrics.ts'
import styles from './tickets.module.css'

type Put = (change: Partial<Chosen>) => void

/** What can be measured, to tick; and what cannot, with what it would take. */
export function TemplateList(props: { templates: readonly TicketTemplate[]; chosen: Chosen; onChange: Put }) {
  const { templates, chosen, onChange } = props
  const words = useMessages().metrics.tickets.templates
  const missing = templates.filter(({ ready }) => !ready)
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{words.ready}</legend>
        <ul className={styles.list}>
          {templates
            .filter(({ ready }) => ready)
            .map((template) => (
              <Ready key={template.name} {...{ template, chosen, onChange }} />
            ))}
        </ul>
      </fieldset>
      {missing.length > 0 ? (
        <details>
          <summary>
            {words.notReady} ({missing.length})
          </summary>
          <ul className={styles.not}>
            {missing.map((template) => (
              <li key={template.name}>
                {words.names[template.name]}: {template.missing.map((what) => words.missing[what]).join(', ')}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function Ready(props: { template: TicketTemplate; chosen: Chosen; onChange: Put }) {
  const { template, chosen, onChange } = props
  const words = useMessages().metrics.tickets
  const { name, measure, filter, attribute, values } = template
  const ticked = chosen.ticked.has(name)
  return (
    <li>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={ticked}
          onChange={() => onChange({ ticked: toggled(chosen.ticked, name) })}
        />
        <span>
          {words.templates.names[name]}
          <small>
            {[
              measure ? words.measure(measure) : '',
              words.only(filter),
              attribute && values.length > 0 ? words.templates.reads(attribute) : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </small>
        </span>
      </label>
      {ticked && values.length > 0 ? <Values {...{ template, chosen, onChange }} /> : null}
    </li>
  )
}

function Values({ template, chosen, onChange }: { template: TicketTemplate; chosen: Chosen; onChange: Put }) {
  const words = useMessages().metrics.tickets.templates
  const format = useFormat()
  return (
    <fieldset className={styles.group}>
      <legend className="unseen">{words.chooseValues}</legend>
      <p className={styles.which} aria-hidden="true">
        {words.chooseValues}
      </p>
      <div className={styles.values}>
        {template.values.map(({ value, count }) => (
          <label key={value} className={styles.tick}>
            <input
              type="checkbox"
              checked={chosen.values.has(value)}
              onChange={() => onChange({ values: toggled(chosen.values, value) })}
            />
            <span>
              {value}
              <small>{words.count(format.number(count))}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
