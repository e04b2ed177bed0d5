/** A stretch in which a service is open. */
export interface OpenInterval {
  startsAt: Date
  endsAt: Date
}

/** Opening hours as the database counts with them: seconds since 1970, in order, and seconds open before each. */
export interface OpenHours {
  starts: number[]
  ends: number[]
  openBefore: number[]
}

/** @param intervals in the order of time, not overlapping */
export function openHoursOf(intervals: readonly OpenInterval[]): OpenHours {
  let open = 0
  const hours: OpenHours = { starts: [], ends: [], openBefore: [] }
  for (const { startsAt, endsAt } of intervals) {
    const [start, end] = [startsAt.getTime() / 1000, endsAt.getTime() / 1000]
    hours.starts.push(start)
    hours.ends.push(end)
    hours.openBefore.push(open)
    open += end - start
  }
  return hours
}
