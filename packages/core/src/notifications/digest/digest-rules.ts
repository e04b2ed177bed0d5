import type { NotificationSettings } from '@ratchet/contract'
import { Temporal } from 'temporal-polyfill'

export interface Due {
  /** What came after this moment waits for the next digest. */
  until: Date
  /** The local day that it is the digest of, `YYYY-MM-DD`. */
  slot: string
}

type Rhythm = Pick<NotificationSettings, 'rhythm' | 'hour' | 'weekday' | 'zone'>

/**
 * The digest that should exist by now: that of the latest chosen hour which has struck where the person lives, on the
 * chosen day of the week if it is a weekly one. An hour that the clocks skip strikes when they have been put forward.
 * Days only go on: after a change of zone or rhythm no day gets a second digest, and none before the last one gets any.
 *
 * @returns null when there is none to make
 */
export function dueDigest(settings: Rhythm, lastSlot: string | null, now: Date): Due | null {
  if (settings.rhythm === 'off') return null
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(settings.zone)
  const strike = (daysAgo: number) => {
    const day = local.toPlainDate().subtract({ days: daysAgo })
    return day.toZonedDateTime({ timeZone: settings.zone, plainTime: new Temporal.PlainTime(settings.hour) })
  }
  for (let daysAgo = 0; daysAgo <= 7; daysAgo += 1) {
    const at = strike(daysAgo)
    const isChosen = settings.rhythm === 'daily' || at.dayOfWeek === settings.weekday
    if (!isChosen || at.epochMilliseconds > now.getTime()) continue
    const slot = at.toPlainDate().toString()
    if (lastSlot !== null && slot <= lastSlot) return null
    return { until: new Date(at.epochMilliseconds), slot }
  }
  return null
}

const quarterHour = 15 * 60_000

/** What is told at once is told at most four times an hour: the quarter of an hour in which it is gathered. */
export const atOnceSlot = (now: Date): string =>
  new Date(Math.floor(now.getTime() / quarterHour) * quarterHour).toISOString()
