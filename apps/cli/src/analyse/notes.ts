import type { Locale } from '@ratchet/wording'
import type { Period } from './calendar.ts'

/** What `analyse` decided by itself; said aloud below every answer. */
export type Note =
  | { readonly code: 'time_column' | 'value_column'; readonly column: string }
  | { readonly code: 'days_as_written' }
  | { readonly code: 'one_point_per'; readonly period: Period; readonly step: number }
  | { readonly code: 'baseline_is_all_before'; readonly count: number }
  | { readonly code: 'go_live_after_baseline'; readonly on: string }

const germanPeriods: Record<Period, string> = { day: 'Tage', week: 'Wochen', month: 'Monate' }
const germanPeriod: Record<Period, string> = { day: 'Tag', week: 'Woche', month: 'Monat' }

const texts: Record<Locale, (note: Note) => string> = {
  en: (note) => {
    switch (note.code) {
      case 'time_column':
        return `Times are read from column "${note.column}".`
      case 'value_column':
        return `Values are read from column "${note.column}".`
      case 'days_as_written':
        return 'Times with a zone are counted by the day as it is written.'
      case 'one_point_per':
        return note.step === 1
          ? `The series has one point per ${note.period}.`
          : `The series has one point every ${note.step} ${note.period}s.`
      case 'baseline_is_all_before':
        return note.count === 1
          ? 'The baseline is the only point before go-live.'
          : `The baseline is all ${note.count} points before go-live.`
      case 'go_live_after_baseline':
        return `Go-live is taken as ${note.on}, right after the baseline.`
    }
  },
  de: (note) => {
    switch (note.code) {
      case 'time_column':
        return `Die Zeiten stehen in der Spalte „${note.column}“.`
      case 'value_column':
        return `Die Werte stehen in der Spalte „${note.column}“.`
      case 'days_as_written':
        return 'Zeiten mit Zone zählen zu dem Tag, der dasteht.'
      case 'one_point_per':
        return note.step === 1
          ? `Die Reihe hat einen Punkt je ${germanPeriod[note.period]}.`
          : `Die Reihe hat einen Punkt alle ${note.step} ${germanPeriods[note.period]}.`
      case 'baseline_is_all_before':
        return note.count === 1
          ? 'Die Ausgangsmessung ist der einzige Punkt vor der Umstellung.'
          : `Die Ausgangsmessung sind alle ${note.count} Punkte vor der Umstellung.`
      case 'go_live_after_baseline':
        return `Als Tag der Umstellung gilt ${note.on}, gleich nach der Ausgangsmessung.`
    }
  },
}

export function noteText(note: Note, locale: Locale): string {
  return texts[locale](note)
}
