import type { Command } from 'commander'
import { CliError } from '../cli-error.ts'
import { readInput } from '../read-input.ts'
import { answerOf, connectToServer } from '../server/connect-to-server.ts'
import type { Terminal } from '../terminal.ts'

/** `ratchet capture SENTENCE|-`: one sentence into the improvement backlog. */
export function capture(root: Command, terminal: Terminal): void {
  root
    .command('capture')
    .summary('put one sentence into the improvement backlog')
    .description(
      'What could be better? One sentence is enough.\nAsks the server in RATCHET_URL (http://127.0.0.1:4000) with the key in RATCHET_API_KEY.',
    )
    .argument('<sentence>', 'what could be better, or - for standard input')
    .option('--json', 'print the improvement as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ ratchet capture "Students wait four days for a new password"`,
    )
    .action(async (given: string, options: { json?: true }) => {
      const sentence = await sentenceOf(given, terminal)
      const server = connectToServer(terminal.environment ?? process.env)
      const asked = server.client.backlog.captureImprovement({ sentence })
      const { improvement } = await answerOf(server, asked)
      const link = `${server.origin}/improvements/${improvement.id}`
      if (options.json) {
        terminal.write(`${JSON.stringify({ ...improvement, link }, null, 2)}\n`)
        return
      }
      terminal.write(
        `Captured ${improvement.id}\n${link}\nThere will be an answer by ${improvement.replyBy}.\n`,
      )
    })
}

/** The text of a pipe ends with a line break, which is no part of the sentence. */
async function sentenceOf(given: string, terminal: Terminal): Promise<string> {
  const text = given === '-' ? new TextDecoder().decode(await readInput('-', terminal)) : given
  const sentence = text.trim()
  if (sentence === '') throw new CliError('There is no sentence; say in one what could be better.', 2)
  if (/[\r\n]/.test(sentence)) {
    throw new CliError('This is more than one line; an improvement begins with one sentence.', 2)
  }
  return sentence
}
