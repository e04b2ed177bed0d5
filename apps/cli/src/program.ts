import { Command } from 'commander'
import { commands } from './commands/index.ts'
import type { Terminal } from './terminal.ts'

/** The whole command line; each capability brings its own commands. */
export function program(terminal: Terminal): Command {
  const root = new Command('ratchet')
    .description('Continual improvement that proves each gain before it is called one.')
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('(ratchet --help shows what there is)')
    .addHelpText(
      'after',
      `
Examples:
  $ ratchet analyse waiting.csv --go-live 2026-03-02 --direction decrease --target 4
  $ ratchet verdict input.json
  $ ratchet chart series.json

Exit codes: 0 done, 1 the data or the run failed, 2 wrong use.`,
    )
  root.configureOutput({ writeOut: terminal.write, writeErr: terminal.complain })
  for (const add of commands) add(root, terminal)
  return root
}
