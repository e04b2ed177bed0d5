/** Who holds a data folder, as written into its lock file. */
export type Holder = {
  /** Tells this holding from any other, also from a later one of the same process number. */
  readonly id: string
  readonly pid: number
  /** When that process began, as the operating system tells it; unmasks a re-used number. */
  readonly processStart: string
  readonly host: string
  /** Machine start and process namespace: process numbers mean nothing outside of it. */
  readonly place: string
  /** When the folder was taken, ISO 8601. */
  readonly heldSince: string
}

export type HolderFacts = {
  readonly here: Pick<Holder, 'host' | 'place'>
  /** The start of the process that now has the holder's number, or null when there is none. */
  readonly processStartNow: string | null
}

/**
 * Whether a holder found in the lock file lives. A process of this place can be looked up; one of another
 * machine or container cannot, and must be listened for (`beat`).
 */
export function judgeHolder(holder: Holder, facts: HolderFacts): 'alive' | 'gone' | 'listen' {
  if (holder.host !== facts.here.host || holder.place !== facts.here.place) return 'listen'
  return facts.processStartNow !== null && facts.processStartNow === holder.processStart ? 'alive' : 'gone'
}

/** Null when the text is not a whole lock file (a crash of the machine can leave an empty one). */
export function parseHolder(text: string): Holder | null {
  try {
    const read = JSON.parse(text) as Partial<Holder>
    return typeof read.id === 'string' && typeof read.pid === 'number' ? (read as Holder) : null
  } catch {
    return null
  }
}
