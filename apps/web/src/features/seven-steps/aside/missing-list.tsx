import type { Lap } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../api/index.ts'
import { todayIn } from '../../../format/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, Mark } from '../../../ui/index.ts'
import styles from './aside.module.css'
import { missingOf } from './missing-of.ts'
import { useMissingText } from './use-missing-text.ts'

/** What the gates still want, each with the way to the form that gives it; and what is back in the backlog. */
export function MissingList({ lap, onStep }: { lap: Lap; onStep: (step: number) => void }) {
  const words = useMessages()
  const say = useMissingText()
  const { workspace } = useMe()
  const format = useFormat()
  const today = todayIn(workspace.zone)
  const { items, more } = missingOf(lap, today)
  const judgingOn = lap.contract?.judgingOn
  const isAhead = lap.verdicts.length === 0 && judgingOn !== undefined && judgingOn > today
  const { followUps } = lap.momentum
  return (
    <section aria-labelledby="missing-title">
      <h2 id="missing-title">{words.improvement.missing.title}</h2>
      {items.length === 0 ? (
        <p className={styles.quiet}>
          {words.improvement.missing.none}{' '}
          {isAhead ? words.improvement.missing.ahead(format.date(judgingOn)) : null}
        </p>
      ) : null}
      <ul className={styles.marked}>
        {items.map((item) => (
          <li key={`${item.step}${item.message}`}>
            <Mark kind="missing" />
            <div>
              <span>{say(item)}</span>{' '}
              <Button kind="link" data-screen-only onClick={() => onStep(item.step)}>
                {words.improvement.missing.go(item.step)}
              </Button>
            </div>
          </li>
        ))}
        {more > 0 ? (
          <li>
            <Mark kind="missing" />
            <span>{words.improvement.missing.more(more)}</span>
          </li>
        ) : null}
      </ul>
      {followUps.length > 0 ? (
        <p className={styles.back}>
          {words.improvement.missing.inBacklog}{' '}
          {followUps.map(({ id, sentence }, index) => (
            <span key={id}>
              {index > 0 ? '; ' : ''}
              <Link to="/improvements/$id" params={{ id }}>
                {sentence}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </section>
  )
}
