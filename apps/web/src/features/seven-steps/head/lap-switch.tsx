import type { Improvement, Lap } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { OpenLap } from '../answer/begin.tsx'
import { lookOf } from '../look.ts'
import { useWording } from '../use-wording.ts'
import styles from './head.module.css'

/** The laps of an improvement, each with its answer; and the next one, once the last has ended. */
export function LapSwitch(props: { improvement: Improvement; laps: readonly Lap[]; shown: Lap }) {
  const { improvement, laps, shown } = props
  const words = useMessages().improvement.laps
  const wording = useWording()
  const { member } = useMe()
  const last = laps[0]
  const mayOpen = last && (last.closedAt !== null || last.abandonment !== null) && member.role !== 'viewer'
  if (laps.length < 2 && !mayOpen) return null
  return (
    <nav className={styles.laps} aria-label={words.label}>
      {laps.length > 1
        ? [...laps].reverse().map((lap) => {
            const look = lookOf(lap)
            const answer = look && !look.isInterim ? `: ${wording.overallLabel(look.verdict.overall)}` : ''
            const name = `${words.lap(lap.number)}${answer}`
            return lap.id === shown.id ? (
              <span key={lap.id} aria-current="page">
                {name}
              </span>
            ) : (
              <Link
                key={lap.id}
                to="/improvements/$id"
                params={{ id: improvement.id }}
                search={lap.id === last?.id ? {} : { lap: lap.number }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {name}
              </Link>
            )
          })
        : null}
      {mayOpen ? (
        <>
          <span className="quiet">{words.iterate}</span>
          <OpenLap
            improvement={improvement}
            label={words.openNext(last.number + 1)}
            number={last.number + 1}
          />
        </>
      ) : null}
    </nav>
  )
}
