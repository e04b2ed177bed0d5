import {
  type Calibration,
  type Lap,
  type OnePage,
  type PageBeside,
  type PagePerson,
  type PersonRef,
  pageCategories,
} from '@ratchet/contract'
import { forecastRatio } from './calibration-rules.ts'

/** How earlier forecasts came true; whose they were is not said. */
export type Told = Omit<Calibration, 'cases'> & { cases: readonly unknown[] }

/** Pictures of the start as a page says them: the sums, not every step or category. */
export const besideOnPage = (lap: Pick<Lap, 'beside'>): PageBeside[] => lap.beside.map(pictureOnPage)

function pictureOnPage(picture: Lap['beside'][number]): PageBeside {
  const { kind, note } = picture
  switch (kind) {
    case 'value_stream': {
      const { streamName: name, workHours, waitHours } = picture
      return { kind, note, name, workHours, waitHours }
    }
    case 'feedback': {
      const { source: name, asked, answered, summary } = picture
      return { kind, note, name, asked, answered, summary }
    }
    case 'incidents': {
      const { title: name, from, to, total, bars } = picture
      const named = bars.flatMap((bar) => (bar.name === null ? [] : [{ ...bar, name: bar.name }]))
      const largest = named.slice(0, pageCategories)
      const share = largest.at(-1)?.cumulative ?? 0
      return {
        ...{ kind, note, name, from, to, total, share },
        largest: largest.map(({ name, count }) => ({ name, count })),
      }
    }
  }
}

/** What was expected beside what came; only of a verdict that decided, never of an interim look. */
export function forecastsOnPage(lap: Pick<Lap, 'contract' | 'verdicts'>): OnePage['forecasts'] {
  const verdict = lap.verdicts.at(-1)
  const judged = [...(verdict?.targets ?? []), ...(verdict?.guardrails ?? [])]
  return (lap.contract?.predictions ?? []).flatMap(({ metricId, low, expected, high }) => {
    const found = judged.find((one) => one.metricId === metricId)
    if (!found?.baseline || !found.current) return []
    const { metricName, unit, baseline, current } = found
    const ratio = forecastRatio(baseline.mean, expected, current.mean)
    return [{ metricName, unit, low, expected, high, actual: current.mean, ratio }]
  })
}

/** How earlier forecasts came true belongs beside a new one; once that is judged, its own truth stands there. */
export function calibrationOnPage(
  lap: Pick<Lap, 'plan' | 'verdicts'>,
  { cases, ...said }: Told,
): OnePage['plan']['calibration'] {
  if (lap.plan.predictions.length === 0 || lap.verdicts.length > 0) return null
  return { ...said, count: cases.length }
}

/** The way of a lap without a series. */
export function endingOnPage(
  { ending }: Pick<Lap, 'ending'>,
  person: (role: PagePerson['role'], ref: PersonRef) => PagePerson,
  somebody: (ref: PersonRef) => PagePerson,
): OnePage['ending'] {
  if (!ending) return null
  const { proofs, readings, decision } = ending
  const reading = readings.at(-1)
  return {
    proofs: proofs.map(({ what }) => what),
    reading: reading
      ? { by: person('second_reader', reading.by), at: reading.at, comment: reading.comment }
      : null,
    decision: decision && { ...decision, by: somebody(decision.by) },
  }
}
