import type { Improvement, Lap } from '@ratchet/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { api, useMe } from '../../api/index.ts'
import { CareList } from './aside/care-list.tsx'
import { ContractCard } from './aside/contract-card.tsx'
import { LessonsCard } from './aside/lessons-card.tsx'
import { MissingList } from './aside/missing-list.tsx'
import { WatchCard } from './aside/watch-card.tsx'
import { Argument } from './chart/argument.tsx'
import { Hero } from './head/hero.tsx'
import { LapSwitch } from './head/lap-switch.tsx'
import styles from './improvement-page.module.css'
import { SecondReadingQuote } from './outcome/second-reading.tsx'
import { TargetsTable } from './outcome/targets-table.tsx'
import { OnePageView } from './papers/one-page-view.tsx'
import { PdcaView } from './papers/pdca-view.tsx'
import { ViewSwitch } from './papers/view-switch.tsx'
import type { ImprovementSearch, LapView } from './search.ts'
import { firstOpenStep } from './steps/first-open.ts'
import { SevenSteps } from './steps/seven-steps.tsx'

/** One lap: what it says on the left, how far it can be believed on the right, and the work below. */
export function LapPage(props: {
  improvement: Improvement
  laps: readonly Lap[]
  lap: Lap
  search: ImprovementSearch
  onSearch: (next: ImprovementSearch) => void
  aims: ReactNode
  beside: ReactNode
}) {
  const { improvement, laps, lap, search, onSearch } = props
  const { member } = useMe()
  const [called, setCalled] = useState<number | null>(null)
  const found = useQuery({
    ...api.sevenSteps.listCourses.queryOptions({ input: { lapId: lap.id } }),
    placeholderData: keepPreviousData,
  })
  const courses = found.data?.courses ?? []
  const nextStep = firstOpenStep(lap)
  const openStep = search.step ?? nextStep
  const { step: _asked, ...elsewhere } = search
  const show = (step: number) => onSearch({ ...elsewhere, step })
  const call = (step: number) => {
    // The step that is next anyway needs no place in the address: passing it opens the one after it.
    if (step === nextStep) onSearch(elsewhere)
    else show(step)
    // Called twice in a row it must scroll and focus twice.
    setCalled(null)
    requestAnimationFrame(() => setCalled(step))
  }
  // When a gate is passed the next step opens by itself, and the focus goes with it.
  const before = useRef(nextStep)
  useEffect(() => {
    if (before.current !== nextStep && search.step === undefined && nextStep > 0) setCalled(nextStep)
    before.current = nextStep
  }, [nextStep, search.step])
  const view = search.view ?? 'steps'
  const showView = (next: LapView) => {
    const { view: _view, ...rest } = search
    onSearch(next === 'steps' ? rest : { ...rest, view: next })
  }
  const openInSteps = (step: number) => {
    const { view: _view, ...rest } = search
    onSearch({ ...rest, step })
    setCalled(step)
  }
  const isArguing = lap.contract !== null && courses.length > 0
  return (
    <>
      <Hero
        improvement={improvement}
        lap={lap}
        openStep={openStep}
        onStep={view === 'steps' ? call : openInSteps}
      />
      <LapSwitch improvement={improvement} laps={laps} shown={lap} />
      <ViewSwitch shown={view} onShow={showView} />
      {view === 'a3' ? <OnePageView lap={lap} mayWrite={member.role !== 'viewer'} /> : null}
      {view === 'pdca' ? <PdcaView lap={lap} onStep={openInSteps} /> : null}
      {view === 'steps' ? (
        <div className={styles.columns}>
          <div className={styles.main}>
            {isArguing ? (
              <>
                <Argument
                  lap={lap}
                  courses={courses}
                  metricId={search.metric}
                  onMetric={(metric) => onSearch({ ...search, metric })}
                />
                <TargetsTable lap={lap} courses={courses} />
                <SecondReadingQuote lap={lap} />
              </>
            ) : null}
            <SevenSteps
              lap={lap}
              courses={courses}
              aims={props.aims}
              ownerId={improvement.owner?.id ?? null}
              openStep={openStep}
              calledStep={called}
              onCall={call}
              onStep={(step) => {
                setCalled(null)
                show(step)
              }}
            />
          </div>
          <div className={styles.aside}>
            <MissingList lap={lap} onStep={call} />
            <CareList lap={lap} />
            <ContractCard lap={lap} />
            <WatchCard lap={lap} mayWrite={member.role !== 'viewer'} />
            <LessonsCard improvement={improvement} lap={lap} laps={laps} />
            {props.beside}
          </div>
        </div>
      ) : null}
    </>
  )
}
