/** Something small that is done now and then beside the work, one at a time, without the work waiting for it. */
export class Beside {
  readonly #everyMilliseconds: number
  #startedAt = performance.now()
  #running: Promise<void> | null = null
  #failure: { error: unknown } | null = null

  constructor(everyMilliseconds: number) {
    this.#everyMilliseconds = everyMilliseconds
  }

  /**
   * Do it, unless it is running or was begun a moment ago.
   *
   * @throws what it threw the last time
   */
  start(act: () => Promise<void>): void {
    if (this.#failure) throw this.#failure.error
    const isDue = performance.now() - this.#startedAt >= this.#everyMilliseconds
    if (this.#running || !isDue) return
    this.#startedAt = performance.now()
    this.#running = act()
      .catch((error: unknown) => {
        this.#failure = { error }
      })
      .finally(() => {
        this.#running = null
      })
  }

  /**
   * Wait for what is running.
   *
   * @throws what it threw
   */
  async end(): Promise<void> {
    await this.#running
    if (this.#failure) throw this.#failure.error
  }
}
