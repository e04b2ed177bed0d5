import type { Lap, WatchCheck } from '@ratchet/contract'
import { client, useMe } from '../../../api/index.ts'
import { todayIn } from '../../../format/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, StateWord } from '../../../ui/index.ts'
import { LapProblem } from '../steps/lap-problem.tsx'
import { useLapChange } from '../steps/use-lap-change.ts'
import { useWording } from '../use-wording.ts'
import styles from './watch-card.module.css'
import { checkMark, checkState, toothPath } from './watch-teeth.ts'

/** The watch on the gains, as teeth: filled where a check passed, dashed where one is ahead. */
export function WatchCard({ lap, mayWrite }: { lap: Lap; mayWrite: boolean }) {
  const words = useMessages().improvement.watch
  const format = useFormat()
  const { workspace } = useMe()
  const today = todayIn(workspace.zone)
  const next = lap.watch.find((check) => check.ranAt === null)
  if (lap.watch.length === 0) {
    if (lap.closedAt === null || lap.verification === null) return null
    return (
      <section aria-labelledby="watch-title" data-late>
        <h2 id="watch-title">{words.title}</h2>
        <p className="note quiet">{words.nothing}</p>
      </section>
    )
  }
  return (
    <section aria-labelledby="watch-title" data-late>
      <h2 id="watch-title">{words.title}</h2>
      <ol className={styles.checks}>
        {lap.watch.map((check) => (
          <li key={check.number}>
            <Tooth check={check} />
            <b>{format.date(check.dueOn)}</b>
            <Results check={check} />
            {mayWrite && check === next && check.dueOn <= today ? <RunCheck lap={lap} check={check} /> : null}
          </li>
        ))}
      </ol>
      <p className="note quiet">
        {next
          ? next.dueOn <= today
            ? words.dueNow(next.number)
            : words.next(format.relativeDay(today, next.dueOn))
          : words.allRan}
      </p>
    </section>
  )
}

function Tooth({ check }: { check: WatchCheck }) {
  return (
    <svg
      viewBox="0 0 100 30"
      className={styles.tooth}
      data-state={checkState(check)}
      aria-hidden="true"
      focusable="false"
    >
      <path d={toothPath} />
    </svg>
  )
}

function Results({ check }: { check: WatchCheck }) {
  const words = useMessages().improvement.watch
  const wording = useWording()
  const format = useFormat()
  if (check.ranAt === null) return <span>{words.check(check.number)}</span>
  return (
    <>
      <span>{words.ran(format.date(check.ranAt.slice(0, 10)))}</span>
      {check.results?.map((result) => (
        <span key={result.metricId}>
          <StateWord mark={checkMark[result.code]}>
            {result.metricName} {wording.sustainLabel(result.code)}
          </StateWord>
        </span>
      ))}
    </>
  )
}

function RunCheck({ lap, check }: { lap: Lap; check: WatchCheck }) {
  const words = useMessages().improvement.watch
  const change = useLapChange(client.sevenSteps.runWatchCheck, words.ranNow)
  return (
    <>
      <Button
        pending={change.isPending}
        onClick={() => change.mutate({ lapId: lap.id, number: check.number })}
      >
        {words.run(check.number)}
      </Button>
      <LapProblem error={change.error} />
    </>
  )
}
