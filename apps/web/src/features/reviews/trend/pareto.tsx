import { type CategoryTrend, trendWeeks } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Mark, type MarkKind, ProblemNote, Skeleton } from '../../../ui/index.ts'
import styles from './trend.module.css'

const marks: Record<CategoryTrend['trend'], MarkKind> = {
  rises: 'concern',
  falls: 'met',
  none: 'common',
  too_few: 'open',
}
const shownRows = 15

/** Tickets by category as a Pareto chart, with the trend of each; one of them may be pointed out. */
export function Pareto(props: { sourceId: string; attribute: string; chosen?: string }) {
  const { sourceId, attribute, chosen } = props
  const { trends: words, frame } = useMessages()
  const format = useFormat()
  const found = useQuery(
    api.reviews.listCategoryTrends.queryOptions({
      input: { sourceId, attribute, weeks: trendWeeks },
    }),
  )
  const refusal = useRefusal(found.error)
  if (refusal) return <ProblemNote>{refusal.sentence}</ProblemNote>
  if (!found.data) return <Skeleton label={frame.loading} />
  const { categories, from, to, tested, rising } = found.data.trends
  if (categories.length === 0 || !from || !to) return <p className={styles.faint}>{words.empty}</p>
  const most = Math.max(...categories.map(({ share }) => share))
  const rows = categories.filter(
    ({ value }, place) => place < shownRows || rising.includes(value) || value === chosen,
  )
  return (
    <figure className={styles.pareto}>
      <figcaption>
        {words.caption(attribute, format.date(from), format.date(to))}{' '}
        {rising[0] ? words.first(rising[0]) : words.noneRises(tested)}
      </figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.category}</th>
            <th scope="col" className={styles.wide}>
              {words.tickets}
            </th>
            <th scope="col" className={styles.number}>
              {words.cumulative}
            </th>
            <th scope="col">{words.weeks}</th>
            <th scope="col">{words.trend}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((category) => (
            <tr key={category.value} data-chosen={category.value === chosen || undefined}>
              <th scope="row">{category.value}</th>
              <td className={styles.wide}>
                <Bar category={category} most={most} />
                <span>{format.number(category.tickets)}</span>
              </td>
              <td className={styles.number}>
                {words.percent(format.number(Math.round(category.cumulative * 100)))}
              </td>
              <td className={styles.weeks}>
                <Weeks weekly={category.weekly} />
              </td>
              <td className={styles.trend}>
                <Mark kind={marks[category.trend]} /> {words.trends[category.trend]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.faint}>{words.rule(tested)}</p>
    </figure>
  )
}

/** The category's share as a bar, and the share of it with all more frequent ones as a tick. */
function Bar({ category: { share, cumulative }, most }: { category: CategoryTrend; most: number }) {
  return (
    <svg viewBox="0 0 200 16" width="200" height="16" aria-hidden="true" focusable="false">
      <rect x="0" y="3" width={(200 * share) / most} height="10" fill="var(--ink-2)" />
      <line
        x1={200 * cumulative}
        x2={200 * cumulative}
        y1="0"
        y2="16"
        stroke="var(--concern)"
        strokeWidth="1.5"
      />
    </svg>
  )
}

/** Mean tickets a day, week by week; a week without a mature day leaves a gap. */
function Weeks({ weekly }: { weekly: readonly (number | null)[] }) {
  const most = Math.max(1, ...weekly.map((value) => value ?? 0))
  const step = 72 / Math.max(1, weekly.length - 1)
  const points = weekly.flatMap((value, week) =>
    value === null ? [] : [`${4 + week * step},${20 - (16 * value) / most}`],
  )
  return (
    <svg viewBox="0 0 80 24" width="80" height="24" aria-hidden="true" focusable="false">
      <polyline points={points.join(' ')} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  )
}
