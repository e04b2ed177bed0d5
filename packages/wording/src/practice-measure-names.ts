import type { Locale } from './locale.ts'

const en = {
  adoption: 'Teams that improve',
  participation: 'People who say what could be better',
  ideas: 'Ideas per person and year',
  satisfaction: 'Stakeholders’ answers',
  lessons: 'Laps that ended with a lesson',
  reviews_held: 'Reviews held',
  completion: 'Laps carried out to the end',
  implementation: 'Gone live, by idea',
  verified_rate: 'Gains verified',
  negative_outcome: 'Made worse',
  sustained_rate: 'Gains that lasted',
  forecast_bias: 'Forecasts that came true',
  answer_time: 'Time to the first answer',
  answered_in_window: 'Answered by the promised day',
  idea_to_verified: 'From the idea to the verified gain',
  clearance: 'Closed, by idea',
  stale: 'Stale',
  ownerless: 'Without an owner',
  measure_coverage: 'Work with a baseline and a target',
}

/** Names of the measures that the practice has of itself, by their codes in the contract. */
export const practiceMeasureNames: Record<Locale, Record<keyof typeof en, string>> = {
  en,
  de: {
    adoption: 'Teams, die verbessern',
    participation: 'Menschen, die sagen, was besser sein könnte',
    ideas: 'Ideen je Person und Jahr',
    satisfaction: 'Antworten der Stakeholder',
    lessons: 'Runden, die mit einer Lehre endeten',
    reviews_held: 'Gehaltene Reviews',
    completion: 'Zu Ende geführte Runden',
    implementation: 'Live gegangen, je Idee',
    verified_rate: 'Nachgewiesene Gewinne',
    negative_outcome: 'Verschlechtert',
    sustained_rate: 'Gewinne, die gehalten haben',
    forecast_bias: 'Eingetroffene Prognosen',
    answer_time: 'Zeit bis zur ersten Antwort',
    answered_in_window: 'Bis zum zugesagten Tag beantwortet',
    idea_to_verified: 'Von der Idee zum nachgewiesenen Gewinn',
    clearance: 'Abgeschlossen, je Idee',
    stale: 'Liegen geblieben',
    ownerless: 'Ohne Verantwortliche',
    measure_coverage: 'Arbeit mit Ausgangslage und Ziel',
  },
}
