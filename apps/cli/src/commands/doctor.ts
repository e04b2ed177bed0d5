import type { ReplayDifference, StatusDifference, VerdictDifference } from '@ratchet/contract'
import type { Command } from 'commander'
import { CliError } from '../cli-error.ts'
import { answerOf, connectToServer } from '../server/connect-to-server.ts'
import type { Terminal } from '../terminal.ts'

/** `ratchet doctor`: are the statuses what the facts say, and is the history whole? */
export function doctor(root: Command, terminal: Terminal): void {
  root
    .command('doctor')
    .summary('recompute every status and verdict, and check the history')
    .description(
      'Recomputes every status from its facts and every stored verdict by its own engine, and walks the chain of events;\nchanges nothing.\nExit code 1 when something differs. For managers and administrators.',
    )
    .option('--json', 'print what was found as JSON')
    .action(async (options: { json?: true }) => {
      const server = connectToServer(terminal.environment ?? process.env)
      const found = await answerOf(server, server.client.sevenSteps.checkStatuses())
      const { checked, differences, eventChain, verdicts, replay } = found
      if (options.json) terminal.write(`${JSON.stringify(found, null, 2)}\n`)
      else {
        terminal.write(
          `Checked ${counted(checked, 'improvement')}, ${counted(verdicts.checked, 'verdict')} and ${counted(eventChain.events, 'event')}.\n`,
        )
        if (verdicts.outOfDate > 0) {
          terminal.write(
            `${counted(verdicts.outOfDate, 'verdict')} cannot be compared: the data or the contract changed since.\n`,
          )
        }
        for (const difference of verdicts.differences) terminal.write(`${verdictLine(difference)}\n`)
        for (const difference of replay.differences) terminal.write(`${replayLine(difference)}\n`)
        for (const difference of differences) terminal.write(`${lineOf(difference)}\n`)
        if (eventChain.brokenAt !== null) {
          terminal.write(
            `The history is broken at ${eventChain.brokenAt}: an event was changed, added or removed.\n`,
          )
        }
      }
      const faults =
        differences.length +
        verdicts.differences.length +
        replay.differences.length +
        (eventChain.brokenAt === null ? 0 : 1)
      if (faults > 0) throw new CliError(`${counted(faults, 'fault')} found; nothing was changed.`)
      if (!options.json)
        terminal.write(
          'Every status follows from its facts, every verdict from its inputs, and the history is whole.\n',
        )
    })
}

const lineOf = ({ improvementId, sentence, cached, derived }: StatusDifference) =>
  `${improvementId} says ${cached}, its facts say ${derived}: ${sentence}`

const verdictLine = ({ verdictId, engineVersion, fields, sentence }: VerdictDifference) =>
  `Verdict ${verdictId} (${engineVersion}) is stored otherwise than its engine gives it: ${fields.join(', ')}: ${sentence}`

const replayLine = ({ improvementId, fields, sentence }: ReplayDifference) =>
  `The history of ${improvementId}, played again, ends elsewhere in ${fields.join(', ')}: ${sentence}`

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
