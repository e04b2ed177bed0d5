import type { ServiceCalendar } from '@ratchet/contract'

/** Opening hours as they stand in a form: a stretch of the day for several weekdays at once. */
export interface StretchDraft {
  key: number
  /** 1 is Monday. */
  weekdays: readonly number[]
  from: string
  to: string
}
export interface HolidayDraft {
  key: number
  on: string
  name: string
}
export interface HoursDraft {
  name: string
  stretches: readonly StretchDraft[]
  holidays: readonly HolidayDraft[]
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const newStretch = (key: number): StretchDraft => ({
  key,
  weekdays: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '17:00',
})
export const newHours: HoursDraft = { name: '', stretches: [newStretch(0)], holidays: [] }

/** A time as people type it: `8`, `8:30`, `8.30`. Anything else stays as it is, for the API to refuse it by name. */
export function readTime(typed: string): string {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim()) ?? []
  return hour === undefined ? typed.trim() : `${hour.padStart(2, '0')}:${minute}`
}

/** Each weekday of each stretch, with the place of the stretch that it came from. */
const expanded = ({ stretches }: HoursDraft) =>
  stretches.flatMap((stretch, place) =>
    [...stretch.weekdays].sort().map((weekday) => ({
      place,
      hours: { weekday, from: readTime(stretch.from), to: readTime(stretch.to) },
    })),
  )

/** What a draft becomes when it is sent, all but its zone. */
export const hoursToSend = (draft: HoursDraft): Pick<ServiceCalendar, 'name' | 'hours' | 'holidays'> => ({
  name: draft.name.trim(),
  hours: expanded(draft).map(({ hours }) => hours),
  holidays: draft.holidays.map(({ on, name }) => ({ on, name })),
})

const hourParts = ['', '.from', '.to', '.weekday']
const holidayParts = ['', '.on', '.name']

/** The fields that the form shows for this draft. */
export const hoursPaths = (draft: HoursDraft): string[] => [
  'name',
  'hours',
  'holidays',
  ...expanded(draft).flatMap((_, index) => hourParts.map((part) => `hours.${index}${part}`)),
  ...draft.holidays.flatMap((_, index) => holidayParts.map((part) => `holidays.${index}${part}`)),
]

type Errors = Readonly<Record<string, string>>

/** What was refused of a stretch, on whichever of its weekdays. */
export const stretchError = (errors: Errors, draft: HoursDraft, place: number): string | undefined =>
  expanded(draft)
    .flatMap((row, index) =>
      row.place === place ? hourParts.map((part) => errors[`hours.${index}${part}`]) : [],
    )
    .find(Boolean)

export const holidayError = (errors: Errors, place: number): string | undefined =>
  holidayParts.map((part) => errors[`holidays.${place}${part}`]).find(Boolean)
