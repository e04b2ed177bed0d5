import type { Improvement, Lap } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, Skeleton } from '../../ui/index.ts'
import { Begin } from './answer/begin.tsx'
import { Crumb } from './head/crumb.tsx'
import { Hero } from './head/hero.tsx'
import styles from './improvement-page.module.css'
import { LapPage } from './lap-page.tsx'
import type { ImprovementSearch } from './search.ts'

type Props = {
  id: string
  search: ImprovementSearch
  onSearch: (next: ImprovementSearch) => void
  /** How an idea is answered; the backlog owns that. */
  answering: (improvement: Improvement) => ReactNode
  /** Which strategic aims it serves; the value system owns that. */
  aims: (improvement: Improvement) => ReactNode
  /** What other rooms have to say beside a lap. */
  beside: ReactNode
}

/** One improvement from idea to verified: the loop, the chart that argues, and the seven steps. */
export function ImprovementPage({ id, ...shown }: Props) {
  const { frame } = useMessages()
  const found = useQuery(api.backlog.getImprovement.queryOptions({ input: { id } }))
  const laps = useQuery(api.sevenSteps.listLaps.queryOptions({ input: { improvementId: id } }))
  const refusal = useRefusal(found.error ?? laps.error)
  if (refusal && !found.data) {
    return (
      <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
        {refusal.sentence}
      </ProblemNote>
    )
  }
  if (!found.data || !laps.data) return <Skeleton label={frame.loading} />
  return <Shown {...shown} improvement={found.data.improvement} laps={laps.data.laps} />
}

function Shown(props: Omit<Props, 'id'> & { improvement: Improvement; laps: readonly Lap[] }) {
  const { improvement, laps, search, onSearch } = props
  const lap = laps.find(({ number }) => number === search.lap) ?? laps[0]
  return (
    <div className={styles.page}>
      <Crumb improvement={improvement} />
      {lap ? (
        <LapPage
          key={lap.id}
          improvement={improvement}
          laps={laps}
          lap={lap}
          search={search}
          onSearch={onSearch}
          aims={props.aims(improvement)}
          beside={props.beside}
        />
      ) : (
        <>
          <Hero improvement={improvement} lap={null} openStep={0} onStep={null} />
          <div className={styles.begin}>
            <Begin improvement={improvement} answering={props.answering(improvement)} />
          </div>
        </>
      )}
    </div>
  )
}
