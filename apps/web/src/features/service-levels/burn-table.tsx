import type { BurnPair } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import { StateWord } from '../../ui/index.ts'
import styles from './service-levels.module.css'

/** The usual pairs of windows, how fast the budget burns over each, and whether somebody would be told. */
export function BurnTable({ burn }: { burn: readonly BurnPair[] }) {
  const { burn: words } = useMessages().serviceLevels
  const format = useFormat()
  if (burn.length === 0) return null
  const span = (minutes: number) =>
    minutes % 1440 === 0
      ? words.inDays(minutes / 1440)
      : minutes % 60 === 0
        ? words.hours(minutes / 60)
        : words.minutes(minutes)
  const rate = (value: number | null) =>
    value === null ? words.none : format.number(Number(value.toPrecision(3)))
  return (
    <section aria-labelledby="burn-rates">
      <h2 id="burn-rates">{words.title}</h2>
      <p className={styles.quiet}>{words.lead}</p>
      <table className={styles.small}>
        <thead>
          <tr>
            <th scope="col">{words.policy}</th>
            <th scope="col">{words.windows}</th>
            <th scope="col" className={styles.number}>
              {words.factor}
            </th>
            <th scope="col" className={styles.number}>
              {words.rates}
            </th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {burn.map((pair) => (
            <tr key={pair.policy}>
              <th scope="row">{words.names[pair.policy] ?? pair.policy}</th>
              <td>{words.pairs(span(pair.longMinutes), span(pair.shortMinutes))}</td>
              <td className={styles.number}>{rate(pair.factor)}</td>
              <td className={styles.number}>
                {rate(pair.longRate)} · {rate(pair.shortRate)}
              </td>
              <td>
                {pair.firing ? (
                  <StateWord mark="concern">{words.firing}</StateWord>
                ) : (
                  <StateWord mark="common">{words.quiet}</StateWord>
                )}
                {pair.fired.length > 0 ? <small>{words.fired(pair.fired.length)}</small> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
