const dayMs = 86_400_000
const halfHourMs = 1_800_000
/** Far more days than any log spans; a file of nonsense dates must not fill the memory. */
const mostCached = 100_000

/**
 * Local times of one zone as UTC, fast: the offset of a day on which the clock does not change is asked once, that of
 * a half-hour on the days around a change once too. A repeated hour is read as the earlier one, a time that a clock
 * change skips as far after the gap as it stands in it: what Temporal calls "compatible".
 */
export class ZoneOffsets {
  readonly #format: Intl.DateTimeFormat
  /** By local day; NaN on days near a clock change. */
  readonly #byDay = new Map<number, number>()
  /** By local half-hour on those days; NaN where the change falls into it. */
  readonly #byHalfHour = new Map<number, number>()
  #lastDay = Number.NaN
  #lastOffset = Number.NaN

  /** @throws RangeError for a zone that this system does not know */
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  }

  /** Epoch milliseconds of a local time, which is given as if it were UTC. */
  toUtc(localMs: number): number {
    const day = Math.floor(localMs / dayMs)
    if (day !== this.#lastDay) {
      this.#lastDay = day
      this.#lastOffset = cached(this.#byDay, day, () => this.#offsetOfDay(day))
    }
    if (!Number.isNaN(this.#lastOffset)) return localMs - this.#lastOffset
    const halfHour = Math.floor(localMs / halfHourMs)
    const offset = cached(this.#byHalfHour, halfHour, () => {
      const start = halfHour * halfHourMs
      const first = start - this.#exactly(start)
      const last = start + halfHourMs - 1 - this.#exactly(start + halfHourMs - 1)
      return first === last ? first : Number.NaN
    })
    return Number.isNaN(offset) ? this.#exactly(localMs) : localMs - offset
  }

  /** Offsets reach from -12 to +14 hours: equal a day before and two days after, nothing changed between. */
  #offsetOfDay(day: number): number {
    const before = this.#offsetAt((day - 1) * dayMs)
    return before === this.#offsetAt((day + 2) * dayMs) ? before : Number.NaN
  }

  #exactly(localMs: number): number {
    const before = this.#offsetAt(localMs - dayMs)
    const after = this.#offsetAt(localMs + dayMs)
    const earlier = localMs - before
    if (before === after || this.#offsetAt(earlier) === before) return earlier
    const later = localMs - after
    return this.#offsetAt(later) === after ? later : earlier
  }

  #offsetAt(utcMs: number): number {
    const parts: Record<string, string> = {}
    for (const { type, value } of this.#format.formatToParts(utcMs)) parts[type] = value
    const { year, month, day, hour, minute, second } = parts
    const local = new Date(0)
    local.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
    local.setUTCHours(Number(hour), Number(minute), Number(second))
    return local.getTime() - Math.floor(utcMs / 1000) * 1000
  }
}

function cached(known: Map<number, number>, key: number, ask: () => number): number {
  const found = known.get(key)
  if (found !== undefined) return found
  const answer = ask()
  if (known.size >= mostCached) known.clear()
  known.set(key, answer)
  return answer
}
