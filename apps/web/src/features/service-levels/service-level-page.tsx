import { useDisclosure } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMayContribute, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, Dialog, Mark, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { BudgetFacts } from './budget-facts.tsx'
import { BudgetTrail } from './budget-trail.tsx'
import { BurnTable } from './burn-table.tsx'
import { ChangeLevel } from './change-level.tsx'
import { ForecastBlock } from './forecast-block.tsx'
import type { LevelSearch } from './level-search.ts'
import { PaceBlock } from './pace-block.tsx'
import { ReadingsBlock } from './readings-block.tsx'
import styles from './service-levels.module.css'
import { useBudgetWords } from './use-budget-words.ts'

/** One service level: what is left, how it went down, how fast it burns, and what follows for releases. */
export function ServiceLevelPage(props: {
  serviceLevelId: string
  search: LevelSearch
  onSearch: (next: LevelSearch) => void
}) {
  const { serviceLevelId, search, onSearch } = props
  const { serviceLevels: words, frame } = useMessages()
  const format = useFormat()
  const { objective, left } = useBudgetWords()
  const mayContribute = useMayContribute()
  const [editing, edit] = useDisclosure(false)
  const found = useQuery({
    ...api.serviceLevels.getServiceLevel.queryOptions({ input: { serviceLevelId, ...search } }),
    placeholderData: keepPreviousData,
  })
  const refusal = useRefusal(found.error)
  if (refusal) {
    return (
      <ProblemNote action={<Link to="/service-levels">{words.title}</Link>}>{refusal.sentence}</ProblemNote>
    )
  }
  if (!found.data) return <Skeleton label={frame.loading} />
  const { serviceLevel: level, report, decisions, imports } = found.data
  const { latestReadingAt } = level
  const isPast = search.asOf !== undefined
  const looksEmpty = report.remaining === null && latestReadingAt !== null && !isPast
  return (
    <>
      <PageHead
        title={level.name}
        above={<Link to="/service-levels">{words.title}</Link>}
        lead={[objective(level), level.archivedAt ? words.archived : ''].filter(Boolean).join(' · ')}
        actions={mayContribute ? <Button onClick={edit.open}>{words.edit}</Button> : null}
      />
      {level.description ? <p className={styles.description}>{level.description}</p> : null}
      <p className={`voice ${styles.say}`}>
        {words.budgetSays(left(report.remaining))} {words.paceSays[report.pace.advised]}
      </p>
      <p className={styles.quiet}>
        {words.asOf(isPast ? format.dateTime(report.asOf) : words.now)}
        {isPast ? (
          <>
            {' · '}
            <Button kind="link" onClick={() => onSearch({})}>
              {words.lookFromNow}
            </Button>
          </>
        ) : null}
      </p>
      {looksEmpty ? (
        <p className={styles.note}>
          <Mark kind="concern-open" /> {words.lastReading(format.dateTime(latestReadingAt))}{' '}
          <Button kind="link" onClick={() => onSearch({ asOf: latestReadingAt })}>
            {words.lookFromThere}
          </Button>
        </p>
      ) : null}
      {report.notes.map((note) => (
        <p key={note} className={styles.note}>
          <Mark kind="concern-open" /> {words.notes[note]}
        </p>
      ))}
      <BudgetTrail level={level} report={report} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <BudgetFacts level={level} report={report} />
          <ForecastBlock level={level} report={report} />
          <BurnTable burn={report.burn} />
        </div>
        <div className={styles.side}>
          <PaceBlock
            level={level}
            report={report}
            decisions={decisions}
            mayDecide={mayContribute && level.archivedAt === null && !isPast}
          />
          <ReadingsBlock
            level={level}
            imports={imports}
            mayWrite={mayContribute && level.archivedAt === null}
          />
        </div>
      </div>
      <Dialog title={words.edit} open={editing} onClose={edit.close} size="wide">
        <ChangeLevel level={level} onDone={edit.close} />
      </Dialog>
    </>
  )
}
