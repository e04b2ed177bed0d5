/** What a command reads and writes; the tests bring their own. */
export interface Terminal {
  /** All bytes of standard input. */
  readonly standardInput: () => AsyncIterable<Uint8Array>
  readonly write: (text: string) => void
  readonly complain: (text: string) => void
  readonly columns: number
  readonly colour: boolean
  /** Somebody looks at it: a line may be written over. */
  readonly interactive?: boolean
  /** Calls back on Ctrl-C, instead of ending the process. Returns how to stop that. */
  readonly onInterrupt?: (tell: () => void) => () => void
  /** Environment variables; the process's own where nothing else is given. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** The terminal, pipe or file that the process was started on. */
export function processTerminal(): Terminal {
  // `ratchet … | head` closes the pipe early; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  return {
    standardInput: () => process.stdin,
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    columns: process.stdout.columns ?? 80,
    interactive: process.stderr.isTTY === true,
    onInterrupt: (tell) => {
      process.once('SIGINT', tell)
      return () => process.off('SIGINT', tell)
    },
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  }
}
