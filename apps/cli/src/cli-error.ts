/** A refusal that the person at the terminal can act on: one sentence, and the exit code that scripts read. */
export class CliError extends Error {
  override readonly name = 'CliError'
  /** 1: the data or the run; 2: the command was called wrongly. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
