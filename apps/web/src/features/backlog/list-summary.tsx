import type { Improvement } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'

const nobodysYet = ['declined', 'merged', 'abandoned', 'idea', 'parked']

/** How many there are; and of a list that is here as a whole, what it lacks. */
export function ListSummary(props: {
  improvements: readonly Improvement[]
  total: number
  totalIsExact: boolean
}) {
  const { backlog: words, working } = useMessages()
  const { number } = useFormat()
  const { improvements, total, totalIsExact } = props
  if (total === 0) return null
  if (!totalIsExact) return <>{working.moreThan(words.count(total, number(total)))}.</>
  if (improvements.length < total) return <>{words.count(total, number(total))}.</>
  const late = improvements.filter(({ replyOverdue }) => replyOverdue).length
  const unowned = improvements.filter(
    ({ owner, status }) => owner === null && !nobodysYet.includes(status),
  ).length
  return (
    <>
      {words.count(total, number(total))}; {words.summary(late, unowned) || words.allInOrder}.
    </>
  )
}
