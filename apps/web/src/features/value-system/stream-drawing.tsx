import { useMediaQuery } from '@mantine/hooks'
import { type ValueStream, type ValueSystem, valueChainActivities } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useRowKeys } from '../../keyboard/index.ts'
import { useMessages } from '../../messages/index.ts'
import styles from './stream-drawing.module.css'
import { placeSteps } from './stream-layout.ts'
import { ConnectorPiece, StepPiece } from './stream-pieces.tsx'

const wide = 88
const narrow = 19

/**
 * A value stream as a line over the six lanes of the value chain, each step beside its words. The drawing says nothing
 * that the words do not: they are its text alternative, and the keys `j` and `k` walk through them.
 */
export function StreamDrawing(props: { stream: ValueStream; system: ValueSystem; selected: number | null }) {
  const { stream, system, selected } = props
  const words = useMessages().valueSystem
  const isNarrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const laneWidth = isNarrow ? narrow : wide
  const rows = useRowKeys<HTMLOListElement>()
  const places = placeSteps(stream.steps)
  if (places.length === 0) return <p className="quiet">{words.stream.noSteps}</p>
  const width = laneWidth * valueChainActivities.length
  return (
    <div className={styles.drawing} style={{ '--lanes': `${width}px` } as React.CSSProperties}>
      <div className={styles.lanes} aria-hidden="true">
        {valueChainActivities.map((activity) => (
          <span key={activity}>
            <span>{words.activities[activity]}</span>
          </span>
        ))}
      </div>
      <ol ref={rows} aria-label={words.stream.label(stream.name)}>
        {stream.steps.map((step, index) => {
          const place = places[index]
          const next = places[index + 1]
          if (!place) return null
          const number = index + 1
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the stream.
            <li key={index} aria-current={selected === number ? 'step' : undefined}>
              <StepPiece
                place={place}
                number={number}
                laneWidth={laneWidth}
                isFirst={index === 0}
                isLast={!next}
                isDrawnOut={step.streamId !== null}
                isSelected={selected === number}
              />
              <div className={styles.words}>
                <Link
                  to="/value-system/$section/$id"
                  params={{ section: 'streams', id: stream.id }}
                  search={selected === number ? {} : { step: number }}
                  replace
                  resetScroll={false}
                  className={styles.name}
                  data-row
                >
                  <span className="unseen">{words.stream.step(number)}: </span>
                  {step.name}
                </Link>
                <small>{step.activities.map((activity) => words.activities[activity]).join(' · ')}</small>
                {step.description ? <p>{step.description}</p> : null}
                <StepLinks step={step} system={system} />
              </div>
              {next ? <ConnectorPiece from={place.exit} to={next.entry} laneWidth={laneWidth} /> : null}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function StepLinks({ step, system }: { step: ValueStream['steps'][number]; system: ValueSystem }) {
  const words = useMessages().valueSystem.stream
  const services = system.services.filter(({ id }) => step.serviceIds.includes(id))
  const stream = system.valueStreams.find(({ id }) => id === step.streamId)
  if (services.length === 0 && !stream) return null
  return (
    <p className={styles.links}>
      {services.length > 0 ? (
        <span>
          {words.services}{' '}
          {services.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 ? ', ' : ''}
              <Link to="/value-system/$section/$id" params={{ section: 'services', id }}>
                {name}
              </Link>
            </span>
          ))}
        </span>
      ) : null}
      {stream ? (
        <span>
          {words.drawnOut}{' '}
          <Link to="/value-system/$section/$id" params={{ section: 'streams', id: stream.id }}>
            {stream.name}
          </Link>
        </span>
      ) : null}
    </p>
  )
}
