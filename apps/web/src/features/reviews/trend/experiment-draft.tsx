import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { ProblemNote } from '../../../ui/index.ts'
import styles from './trend.module.css'

/** What a small experiment would rest on: the earliest honest judging date first, then the baseline and the target. */
export function ExperimentDraftView(props: {
  sourceId: string
  attribute: string
  value: string
  reduction: number
}) {
  const { trends: words } = useMessages()
  const format = useFormat()
  const found = useQuery({
    ...api.reviews.draftExperiment.queryOptions({ input: props }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const refusal = useRefusal(found.error)
  if (refusal) return <ProblemNote>{refusal.sentence}</ProblemNote>
  if (!found.data) return null
  const {
    earliestJudgingOn,
    daysNeeded,
    baselineFrom,
    baselineTo,
    days,
    mean,
    target,
    refusal: why,
  } = found.data.draft
  if (why) return <ProblemNote>{why}</ProblemNote>
  const one = (value: number) => format.number(Math.round(value * 10) / 10)
  return (
    <div className={styles.draft} aria-live="polite">
      <p className={`voice ${styles.judging}`}>
        {earliestJudgingOn && daysNeeded !== null
          ? words.judging(format.date(earliestJudgingOn), daysNeeded)
          : words.neverShown}
      </p>
      <p>{words.baseline(format.date(baselineFrom), format.date(baselineTo), days, one(mean))}</p>
      <p>{words.target(one(target))}</p>
    </div>
  )
}
