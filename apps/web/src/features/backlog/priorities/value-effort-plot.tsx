import type { Improvement, ScoringMethod } from '@ratchet/contract'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { useMayContribute } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { useSetEstimates } from '../estimates/use-set-estimates.ts'
import { moved, type PlotPoint, type PlotScale, plotScale } from './plot-scale.ts'
import styles from './priorities.module.css'
import { Proposal } from './proposal.tsx'

const size = { width: 640, height: 380 }
const margin = { left: 56, right: 16, top: 12, bottom: 44 }
const keyStep = 1.1

type Moving = { id: string; factorX: number; factorY: number }
const still = { factorX: 1, factorY: 1 }

/** Value over effort, both on logarithmic scales; a point that is dragged or moved by keys proposes estimates. */
export function ValueEffortPlot(props: { improvements: readonly Improvement[]; method: ScoringMethod }) {
  const words = useMessages().working.priorities
  const { number } = useFormat()
  const mayWrite = useMayContribute()
  const [moving, setMoving] = useState<Moving | null>(null)
  const [proposed, propose] = useState<Moving | null>(null)
  const save = useSetEstimates(() => propose(null))
  const at0 = (id: string) => (proposed?.id === id ? proposed : still)
  const rateOf = (unit: string) =>
    props.method.settings.rates.find((rate) => rate.unit.toLowerCase() === unit.toLowerCase())?.points ?? 0
  const shown = props.improvements.filter(
    ({ estimates: { value, effort } }) => value !== null && effort !== null && rateOf(value.unit) > 0,
  )
  const pointOf = ({ id, sentence, estimates: { value, effort } }: Improvement): PlotPoint => ({
    id,
    sentence,
    days: ((effort?.lowDays ?? 0) + (effort?.highDays ?? 0)) / 2,
    points: (((value?.low ?? 0) + (value?.high ?? 0)) / 2) * rateOf(value?.unit ?? ''),
  })
  const scale = plotScale(
    shown.map(pointOf),
    size.width - margin.left - margin.right,
    size.height - margin.top - margin.bottom,
  )
  if (shown.length === 0) return null
  const finish = (improvement: Improvement) => {
    if (moving === null || moving.id !== improvement.id) return
    setMoving(null)
    if (
      JSON.stringify(moved(improvement.estimates, moving.factorX, moving.factorY)) ===
      JSON.stringify(improvement.estimates)
    )
      return
    propose(moving)
  }
  const offered = shown.find(({ id }) => id === proposed?.id)
  return (
    <section aria-labelledby="plot">
      <h2 id="plot">{words.plot}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds buttons is a group; HTML has no element for it. */}
      <svg
        className={styles.plot}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-labelledby="plot"
      >
        <g transform={`translate(${margin.left} ${margin.top})`}>
          <Axes scale={scale} />
          {shown.map((improvement) => {
            const at = [moving, proposed].find((one) => one?.id === improvement.id) ?? still
            const estimates = moved(improvement.estimates, at.factorX, at.factorY)
            const point = pointOf({
              ...improvement,
              estimates: at === still ? improvement.estimates : estimates,
            })
            return (
              <DraggablePoint
                key={improvement.id}
                x={scale.x(point.days)}
                y={scale.y(point.points)}
                label={words.plotPoint(point.sentence, number(point.points), number(point.days))}
                name={point.sentence}
                fixed={!mayWrite}
                onMove={(dx, dy) =>
                  setMoving({
                    id: improvement.id,
                    factorX: at0(improvement.id).factorX * scale.factorX(dx),
                    factorY: at0(improvement.id).factorY * scale.factorY(dy),
                  })
                }
                onStep={(x, y) =>
                  setMoving({
                    id: improvement.id,
                    factorX: at.factorX * keyStep ** x,
                    factorY: at.factorY * keyStep ** y,
                  })
                }
                onDrop={() => finish(improvement)}
                onCancel={() => setMoving(null)}
              />
            )
          })}
        </g>
      </svg>
      {offered && proposed ? (
        <Proposal
          key={`${proposed.id} ${proposed.factorX} ${proposed.factorY}`}
          improvement={offered}
          estimates={moved(offered.estimates, proposed.factorX, proposed.factorY)}
          pending={save.isPending}
          onSave={(estimates) => save.mutate({ from: offered, estimates })}
          onPutBack={() => propose(null)}
        />
      ) : null}
      {mayWrite ? <p className={styles.plotHint}>{words.plotHint}</p> : null}
    </section>
  )
}

function Axes({ scale }: { scale: PlotScale }) {
  const words = useMessages().working.priorities
  const { number } = useFormat()
  const [right, bottom] = [size.width - margin.left - margin.right, size.height - margin.top - margin.bottom]
  return (
    <g className={styles.axes}>
      {scale.ticksX.map((tick) => (
        <g key={tick} transform={`translate(${scale.x(tick)} 0)`}>
          <line y2={bottom} />
          <text y={bottom + 18} textAnchor="middle">
            {number(tick)}
          </text>
        </g>
      ))}
      {scale.ticksY.map((tick) => (
        <g key={tick} transform={`translate(0 ${scale.y(tick)})`}>
          <line x2={right} />
          <text x={-8} dy="0.32em" textAnchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      <text x={right} y={bottom + 38} textAnchor="end">
        {words.plotEffort}
      </text>
      <text x={4} y={12}>
        {words.plotValue}
      </text>
    </g>
  )
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

function DraggablePoint(props: {
  x: number
  y: number
  label: string
  name: string
  fixed: boolean
  onMove: (dx: number, dy: number) => void
  onStep: (x: number, y: number) => void
  onDrop: () => void
  onCancel: () => void
}) {
  const { x, y, label, name, fixed } = props
  const [from, setFrom] = useState<{ x: number; y: number; scale: number } | null>(null)
  const press = (event: KeyboardEvent) => {
    const arrow = arrows[event.key]
    if (arrow) props.onStep(...arrow)
    else if (event.key === 'Enter') props.onDrop()
    else if (event.key === 'Escape') props.onCancel()
    else return
    event.preventDefault()
  }
  const take = (event: PointerEvent<SVGGElement>) => {
    const drawn = event.currentTarget.ownerSVGElement?.getBoundingClientRect().width ?? size.width
    setFrom({ x: event.clientX, y: event.clientY, scale: size.width / drawn })
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const mark = (
    <>
      <circle r={14} className={styles.reach} />
      <circle r={5} className={styles.point} />
      <title>{name}</title>
    </>
  )
  if (fixed) {
    return <g transform={`translate(${x} ${y})`}>{mark}</g>
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside a drawing.
    <g
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={0}
      aria-label={label}
      className={styles.draggable}
      onKeyDown={press}
      onBlur={props.onCancel}
      onPointerDown={take}
      onPointerMove={(event) =>
        from && props.onMove((event.clientX - from.x) * from.scale, (event.clientY - from.y) * from.scale)
      }
      onPointerUp={() => {
        setFrom(null)
        props.onDrop()
      }}
      onPointerCancel={() => {
        setFrom(null)
        props.onCancel()
      }}
    >
      {mark}
    </g>
  )
}
