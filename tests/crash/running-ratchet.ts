import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const path = (of: string) => fileURLToPath(new URL(`../../${of}`, import.meta.url))

/** A Ratchet in a process of its own, as `npm start -- --empty` runs it. */
export class RunningRatchet {
  readonly child: ChildProcess
  output = ''

  constructor(dataFolder: string, settings: Record<string, string> = {}) {
    const { PATH = '', HOME = '' } = process.env
    this.child = spawn(
      process.execPath,
      [path('scripts/on-node-24.js'), path('apps/server/src/start.ts'), '--empty'],
      {
        env: { PATH, HOME, PORT: '0', RATCHET_DATA: dataFolder, ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += chunk
      })
    }
  }

  /** The address it runs at. */
  address(): Promise<string> {
    return this.printed(/Ratchet runs at (http:\S+)/)
  }

  /** The one-time link, which is printed after the address. */
  welcomeLink(): Promise<string> {
    return this.printed(/Sign in .*: (http\S+)/)
  }

  /** Resolves with what the pattern's group matched, or throws with the output when it ends first or takes a minute. */
  private async printed(pattern: RegExp): Promise<string> {
    const giveUpAt = performance.now() + 60_000
    for (;;) {
      const found = pattern.exec(this.output)?.[1]
      if (found) return found
      if (this.child.exitCode !== null || this.child.signalCode || performance.now() > giveUpAt) {
        throw new Error(`Ratchet did not start: ${this.output}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Resolves with the exit code once the process has ended. */
  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode) return this.child.exitCode
    const ended = once(this.child, 'exit')
    if (signal) this.child.kill(signal)
    await ended
    return this.child.exitCode
  }
}
