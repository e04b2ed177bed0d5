import type { BesideEvidence } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { useWording } from '../../use-wording.ts'
import styles from './beside.module.css'
import { vitalFew } from './vital-few.ts'

type Incidents = Extract<BesideEvidence, { kind: 'incidents' }>

/** Categories by how often they come: a bar for each, and a tick for the share of all up to it. Read as a table, too. */
export function ParetoChart({ picture }: { picture: Incidents }) {
  const words = useMessages().evidence.beside
  const wording = useWording()
  const format = useFormat()
  const { title, bars, total, sourceName, from, to } = picture
  const vital = vitalFew(bars)
  return (
    <figure className={styles.pareto}>
      <figcaption>
        <b>{title}</b>{' '}
        <span className="quiet">
          {words.total(total)}, {format.date(from)} – {format.date(to)}
          {sourceName ? `, ${words.countedFrom(sourceName)}` : ''}
        </span>
        {vital ? <p className="voice">{words.vital(vital.count, wording.share(vital.share))}</p> : null}
      </figcaption>
      <table aria-label={words.pareto}>
        <tbody>
          {bars.map(({ name, count, cumulative }) => (
            <tr key={name ?? 'rest'}>
              <th scope="row" className={name === null ? 'quiet' : undefined}>
                {name ?? words.rest}
              </th>
              <td className={styles.bar}>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect
                    x="0"
                    y="1"
                    width={(100 * count) / total}
                    height="8"
                    data-rest={name === null || undefined}
                  />
                  <line x1={100 * cumulative} x2={100 * cumulative} y1="0" y2="10" />
                </svg>
              </td>
              <td>{format.number(count)}</td>
              <td className="quiet">{wording.share(cumulative)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
