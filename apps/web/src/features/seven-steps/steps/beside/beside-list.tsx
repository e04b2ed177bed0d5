import type { BesideEvidence, Lap } from '@ratchet/contract'
import { client } from '../../../../api/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Button } from '../../../../ui/index.ts'
import { useWording } from '../../use-wording.ts'
import { LapProblem } from '../lap-problem.tsx'
import { useLapChange } from '../use-lap-change.ts'
import styles from './beside.module.css'
import { ParetoChart } from './pareto-chart.tsx'

/** Pictures of the start, as they were on the day they were taken. */
export function BesideList({ lap, mayChange }: { lap: Lap; mayChange: boolean }) {
  const words = useMessages().evidence.beside
  const format = useFormat()
  const remove = useLapChange(client.sevenSteps.removeBeside, words.removed)
  if (lap.beside.length === 0) return null
  return (
    <>
      <ul className={styles.pictures}>
        {lap.beside.map((picture) => (
          <li key={picture.id}>
            <Picture picture={picture} />
            {picture.note ? <p>{picture.note}</p> : null}
            <p className="note quiet">
              {words.taken(format.date(picture.takenAt.slice(0, 10)), picture.takenBy.name)}{' '}
              {mayChange ? (
                <Button
                  kind="link"
                  aria-label={words.removeNamed(nameOf(picture))}
                  onClick={() => remove.mutate({ lapId: lap.id, evidenceId: picture.id })}
                >
                  {words.removeNamed(nameOf(picture))}
                </Button>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      <LapProblem error={remove.error} />
    </>
  )
}

function nameOf(picture: BesideEvidence): string {
  switch (picture.kind) {
    case 'value_stream':
      return picture.streamName
    case 'feedback':
      return picture.source
    case 'incidents':
      return picture.title
  }
}

function Picture({ picture }: { picture: BesideEvidence }) {
  switch (picture.kind) {
    case 'value_stream':
      return <Stream picture={picture} />
    case 'feedback':
      return <Said picture={picture} />
    case 'incidents':
      return <ParetoChart picture={picture} />
  }
}

function Stream({ picture }: { picture: Extract<BesideEvidence, { kind: 'value_stream' }> }) {
  const words = useMessages().evidence.beside
  const wording = useWording()
  const tell = (value: number | null) => (value === null ? words.unknown : wording.value(value, ''))
  return (
    <div>
      <p>
        <b>{picture.streamName}</b>{' '}
        <span className="quiet">{words.hours(tell(picture.workHours), tell(picture.waitHours))}</span>
      </p>
      <table className={styles.numbers}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{words.stream}</span>
            </th>
            <th scope="col">{words.work}</th>
            <th scope="col">{words.wait}</th>
          </tr>
        </thead>
        <tbody>
          {picture.steps.map(({ name, workHours, waitHours }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list, and two steps may share a name.
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>{tell(workHours)}</td>
              <td>{tell(waitHours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Said({ picture }: { picture: Extract<BesideEvidence, { kind: 'feedback' }> }) {
  const words = useMessages().evidence.beside
  const format = useFormat()
  const { source, link, asked, answered, summary } = picture
  return (
    <div>
      <p>
        <b>
          {link ? (
            <a href={link} rel="noreferrer">
              {source}
            </a>
          ) : (
            source
          )}
        </b>{' '}
        {asked !== null && answered !== null ? (
          <span className="quiet">{words.ofAsked(format.number(answered), format.number(asked))}</span>
        ) : null}
      </p>
      <p className={`voice ${styles.gist}`}>{summary}</p>
    </div>
  )
}
