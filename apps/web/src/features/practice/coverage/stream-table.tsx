import {
  type Coverage,
  type CoverageCell,
  type CoverageLevel,
  coverageActivities,
  placeOf,
} from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/index.ts'
import { Mark } from '../../../ui/index.ts'
import styles from './coverage.module.css'
import { stateMarks } from './state-marks.ts'
import { useActivityNames } from './use-activity-names.ts'

type Stream = Coverage['streams'][number]

/** One value stream: a row for each level, a column for each activity. */
export function StreamTable({ stream }: { stream: Stream }) {
  const words = useMessages().coverage
  const names = useActivityNames()
  return (
    <section className={styles.stream} aria-labelledby={stream.streamId}>
      <h2 id={stream.streamId}>
        <Link to="/value-system/$section/$id" params={{ section: 'streams', id: stream.streamId }}>
          {stream.name}
        </Link>
        {stream.archived ? <small> {words.archived}</small> : null}
      </h2>
      <table className={styles.table} aria-labelledby={stream.streamId}>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            {coverageActivities.map((activity) => (
              <th key={activity} scope="col">
                {names[activity]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stream.rows.map(({ level, cells }) => (
            <tr key={level}>
              <th scope="row">{words.levels[level]}</th>
              {cells.map((cell) => (
                <td key={cell.activity} data-state={cell.state}>
                  <span className={styles.column}>{names[cell.activity]}</span>
                  <Cell cell={cell} level={level} streamId={stream.streamId} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell(props: { cell: CoverageCell; level: CoverageLevel; streamId: string }) {
  const { cell, level, streamId } = props
  const words = useMessages().coverage
  const { activity, state, improvements, laps, verifiedGains } = cell
  if (state === 'no_step') {
    return (
      <span className={styles.noStep}>
        <span aria-hidden="true">–</span>
        <span className="unseen">{words.states.no_step}</span>
      </span>
    )
  }
  return (
    <span className={styles.cell}>
      <span className={styles.state} data-state={state}>
        <Mark kind={stateMarks[state]} /> {words.states[state]}
      </span>
      {improvements > 0 ? (
        <small>
          <Link to="/backlog" search={{ place: placeOf({ level, streamId, activity }) }}>
            {words.improvements(improvements)}
          </Link>
          {laps > 0 ? <span>{words.laps(laps)}</span> : null}
          {verifiedGains > 0 ? <span>{words.gains(verifiedGains)}</span> : null}
        </small>
      ) : null}
    </span>
  )
}
