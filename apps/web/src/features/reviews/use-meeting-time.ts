import type { OccurrenceSummary } from '@ratchet/contract'
import { todayIn } from '../../format/index.ts'
import { useFormat } from '../../messages/index.ts'
import { useReviewWords } from './use-review-words.ts'

type When = Pick<OccurrenceSummary, 'startsAt' | 'endsAt' | 'zone'>

/** Day and time of a meeting as the clocks of its own zone show them. */
export function useMeetingTime() {
  const format = useFormat()
  const { time } = useReviewWords()
  const onDay = ({ startsAt, zone }: When) => todayIn(zone, new Date(startsAt))
  return {
    day: (meeting: When) => format.day(onDay(meeting)),
    longDay: (meeting: When) => format.date(onDay(meeting)),
    clock: ({ startsAt, endsAt, zone }: When) => `${time(startsAt, zone)}–${time(endsAt, zone)}`,
    at: (moment: string, zone: string) => time(moment, zone),
  }
}
