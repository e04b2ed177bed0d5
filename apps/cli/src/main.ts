import { CommanderError } from 'commander'
import { CliError } from './cli-error.ts'
import { program } from './program.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/**
 * Runs one command line and returns its exit code: 0 done, 1 the data or the run failed, 2 wrong use.
 * Whatever goes wrong is one sentence on standard error, never a stack trace.
 */
export async function run(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  try {
    await program(terminal).parseAsync([...argv], { from: 'user' })
    return 0
  } catch (error) {
    // Commander has printed its own sentence; help and version are no errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    terminal.complain(`${sentenceOf(error)}\n`)
    return error instanceof CliError ? error.exitCode : 1
  }
}

function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return `ratchet: ${message.replaceAll(/\s*\n\s*/g, ' ')}`
}
