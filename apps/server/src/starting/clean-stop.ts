/** A service manager or npm may pass on the same Ctrl-C that the terminal already sent. */
const sameSignalMs = 500

/**
 * Runs what was registered, last first, when the process is asked to stop, and ends it with code 0.
 * Asked a second time it ends at once; the database then stops by itself, as it does after a crash.
 */
export class CleanStop {
  readonly #undo: (() => void | Promise<void>)[] = []
  readonly #say: (line: string) => void
  #askedAt: number | null = null

  constructor(say: (line: string) => void) {
    this.#say = say
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.#ask())
    if (process.env.npm_lifecycle_event) this.#watchParent()
    // Whoever read our lines may be gone by then; that must not keep us from stopping in order.
    process.stdout.on('error', () => {})
    process.stderr.on('error', () => {})
  }

  /** npm passes a signal to the shell between it and us, and that shell dies of it without telling us. */
  #watchParent(): void {
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent && this.#askedAt === null) this.#ask()
    }, 200).unref()
  }

  #ask(): void {
    const now = performance.now()
    if (this.#askedAt !== null) {
      if (now - this.#askedAt > sameSignalMs) process.exit(1)
      return
    }
    this.#askedAt = now
    this.#say('Stopping …')
    this.run().then(
      () => process.exit(0),
      (error) => {
        this.#say(`Stopping failed: ${String(error)}`)
        process.exit(1)
      },
    )
  }

  /** `undo` takes back what has just been done. */
  add(undo: () => void | Promise<void>): void {
    this.#undo.push(undo)
  }

  async run(): Promise<void> {
    for (const undo of this.#undo.splice(0).reverse()) await undo()
  }
}
