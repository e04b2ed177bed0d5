import { conditionTests, type TicketCondition } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { Button, SelectField } from '../../../../ui/index.ts'
import { ConditionValues } from './condition-values.tsx'
import { type ConditionDraft, newCondition, rowError } from './draft-question.ts'
import styles from './own-question.module.css'

/** Conditions that must all hold: attribute, test, values. */
export function ConditionRows(props: {
  sourceId: string
  legend: string
  /** What no condition means; without it the last row cannot be removed. */
  empty?: string
  rows: readonly ConditionDraft[]
  onChange: (rows: ConditionDraft[]) => void
  errors: Readonly<Record<string, string>>
  path: string
}) {
  const { sourceId, legend, empty, rows, onChange, errors, path } = props
  const words = useMessages().metrics.tickets.own
  const input = { sourceId }
  const found = useQuery(api.sourceRecords.listAttributes.queryOptions({ input })).data?.attributes
  if (found?.length === 0) return <p className={styles.lead}>{words.noAttributes}</p>
  const attributes = found ?? []
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {rows.length === 0 && empty ? <p className={styles.lead}>{empty}</p> : null}
      {rows.map((row, index) => {
        const put = (change: Partial<ConditionDraft>) =>
          onChange(rows.map((one) => (one === row ? { ...row, ...change } : one)))
        return (
          <fieldset key={row.key} className={styles.row}>
            <legend className="unseen">{words.condition(index + 1)}</legend>
            <div className={styles.pair}>
              <SelectField
                label={words.attribute}
                value={row.attribute}
                onChange={(event) => put({ attribute: event.target.value, values: [], typed: '' })}
                error={rowError(errors, path, index)}
              >
                <option value="">{words.chooseAttribute}</option>
                {attributes.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </SelectField>
              <SelectField
                label={words.test}
                value={row.test}
                onChange={(event) => put({ test: event.target.value as TicketCondition['test'] })}
              >
                {conditionTests.map((test) => (
                  <option key={test} value={test}>
                    {words.tests[test]}
                  </option>
                ))}
              </SelectField>
            </div>
            <ConditionValues
              row={row}
              frequent={attributes.find(({ name }) => name === row.attribute)?.values ?? []}
              onChange={put}
            />
            {empty || rows.length > 1 ? (
              <Button kind="link" onClick={() => onChange(rows.filter((one) => one !== row))}>
                {words.removeCondition(index + 1)}
              </Button>
            ) : null}
          </fieldset>
        )
      })}
      {errors[path] ? <p className={styles.wrong}>{errors[path]}</p> : null}
      {rows.length < 10 ? (
        <Button onClick={() => onChange([...rows, newCondition(next)])}>{words.addCondition}</Button>
      ) : null}
    </fieldset>
  )
}
