import { normal, seededRandom } from './random.ts'

/** One week of the university's service desk, as its ticket system would report it. */
export interface Week {
  responseHours: number
  resolutionHours: number
  wifiTickets: number
  satisfaction: number
  reopenedShare: number
  passwordResets: number
}

/** How a term goes: levels before and after the exam support squad, the alerts and the guide. */
const before = {
  responseHours: 7.8,
  resolutionHours: 34.5,
  wifiTickets: 78,
  satisfaction: 3.9,
  reopenedShare: 4.1,
}
const after = {
  responseHours: 0.77,
  resolutionHours: 6.8,
  wifiTickets: 27,
  satisfaction: 4.0,
  reopenedShare: 4.4,
}
const spread = {
  responseHours: 0.9,
  resolutionHours: 3.2,
  wifiTickets: 7,
  satisfaction: 0.09,
  reopenedShare: 0.8,
}

interface Term {
  weeks: number
  /** The week in which the change goes live; it takes hold over the two weeks from there on. */
  goLiveWeek: number
  /** Weeks with examinations: more of everything, before and after the change. */
  examWeeks: number[]
}

/** The weeks of two terms. What the change achieved is nowhere written down: it is for the engine to find. */
export function universityWeeks(term: Term, seed = 20): Week[] {
  const random = seededRandom(seed)
  const vary = (mean: number, deviation: number, floor: number) =>
    Math.max(floor, mean + deviation * normal(random))
  return Array.from({ length: term.weeks }, (_, week) => {
    const share = changeShare(week - term.goLiveWeek)
    const pressure = term.examWeeks.includes(week) ? 1.2 : 1
    const level = (name: keyof typeof before) => before[name] + (after[name] - before[name]) * share
    const deviation = (name: keyof typeof before) =>
      spread[name] * (name === 'satisfaction' || name === 'reopenedShare' ? 1 : 1 - 0.82 * share)
    return {
      responseHours: round(vary(level('responseHours') * pressure, deviation('responseHours'), 0.2), 2),
      resolutionHours: round(vary(level('resolutionHours') * pressure, deviation('resolutionHours'), 1), 1),
      wifiTickets: Math.round(vary(level('wifiTickets') * pressure, deviation('wifiTickets') * 1.6, 0)),
      satisfaction: round(Math.min(5, vary(level('satisfaction'), deviation('satisfaction'), 1)), 2),
      reopenedShare: round(vary(level('reopenedShare'), deviation('reopenedShare'), 0), 1),
      passwordResets: Math.round(vary(week < term.weeks - 8 ? 61 : 47, 6, 0)),
    }
  })
}

/** The change takes hold by thirds: training is given in the first week, alerts are tuned in the second. */
const changeShare = (weeksLive: number): number => (weeksLive < 0 ? 0 : Math.min(1, (weeksLive + 1) / 3))

const round = (value: number, digits: number): number => Number(value.toFixed(digits))
