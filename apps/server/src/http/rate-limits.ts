interface Window {
  startedAt: number
  count: number
}

const pruneAbove = 10_000

/**
 * Counts per key in fixed windows, in the memory of this one process: with several nodes behind a proxy each counts
 * for itself, so the real limit is theirs together.
 */
export class RateLimits {
  readonly #windows = new Map<string, Window>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Count one more. @returns 0 when it is within the limit, else the seconds until the window ends */
  take(key: string, limit: number, windowSeconds: number): number {
    const now = this.#now()
    const found = this.#windows.get(key)
    if (!found || now - found.startedAt >= windowSeconds * 1000) {
      if (this.#windows.size >= pruneAbove) this.#prune(now, windowSeconds)
      this.#windows.set(key, { startedAt: now, count: 1 })
      return 0
    }
    found.count += 1
    if (found.count <= limit) return 0
    return Math.max(1, Math.ceil((found.startedAt + windowSeconds * 1000 - now) / 1000))
  }

  /** Forget ended windows; if an attacker fills the memory with fresh ones, forget the oldest half. */
  #prune(now: number, windowSeconds: number): void {
    for (const [key, window] of this.#windows) {
      if (now - window.startedAt >= windowSeconds * 1000) this.#windows.delete(key)
    }
    let surplus = this.#windows.size - pruneAbove / 2
    for (const key of this.#windows.keys()) {
      if (surplus <= 0) break
      this.#windows.delete(key)
      surplus -= 1
    }
  }
}
