import { basename } from 'node:path'
import { type SourceKind, sourceKinds } from '@ratchet/contract'
import { type Command, Option } from 'commander'
import { CliError } from '../cli-error.ts'
import { readInput } from '../read-input.ts'
import { answerOf, connectToServer, type Server } from '../server/connect-to-server.ts'
import type { Terminal } from '../terminal.ts'

interface Options {
  description?: string
  source?: SourceKind
  link?: string
  team?: string
  service?: string
  stream?: string
  attach?: string[]
  json?: true
}

/** `ratchet capture SENTENCE|-`: one sentence into the improvement backlog, with what is known already. */
export function capture(root: Command, terminal: Terminal): void {
  root
    .command('capture')
    .summary('put one sentence into the improvement backlog')
    .description(
      'What could be better? One sentence is enough; everything else may be left out.\nAsks the server in RATCHET_URL (http://127.0.0.1:4000) with the key in RATCHET_API_KEY.',
    )
    .argument('<sentence>', 'what could be better, or - for standard input')
    .option('--description <text>', 'more than a sentence')
    .addOption(new Option('--source <kind>', 'where it came from').choices(sourceKinds))
    .option('--link <address>', 'where that can be read, such as the incident; needs --source')
    .option('--team <name>', 'the team that answers')
    .option('--service <name>', 'the affected service')
    .option('--stream <name>', 'the affected value stream')
    .option('--attach <file...>', 'images or PDFs, up to 10 MB each')
    .option('--json', 'print the improvement as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ ratchet capture "Students wait four days for a new password"
  $ ratchet capture "Wi-Fi drops in room 12" --source incident --link https://desk.example.org/812 \\
      --service "Campus Wi-Fi" --attach signal.png`,
    )
    .action(async (given: string, options: Options) => {
      const sentence = await sentenceOf(given, terminal)
      // Read before anything is sent: a file that is not there must not leave half of what was meant.
      const files = await filesOf(options.attach ?? [], terminal)
      const server = connectToServer(terminal.environment ?? process.env)
      const asked = server.client.backlog.captureImprovement({
        sentence,
        ...(options.description !== undefined && { description: options.description }),
        ...(await placeOf(server, options)),
        source: sourceOf(options),
      })
      const { improvement } = await answerOf(server, asked)
      const link = `${server.origin}/improvements/${improvement.id}`
      for (const file of files) await attach(server, improvement.id, file, link)
      if (options.json) {
        terminal.write(`${JSON.stringify({ ...improvement, link }, null, 2)}\n`)
        return
      }
      terminal.write(
        `Captured ${improvement.id}\n${link}\nThere will be an answer by ${improvement.replyBy}.\n`,
      )
    })
}

async function filesOf(paths: readonly string[], terminal: Terminal): Promise<File[]> {
  return await Promise.all(
    paths.map(async (path) => new File([new Uint8Array(await readInput(path, terminal))], basename(path))),
  )
}

/** @throws CliError that says the sentence is kept when only the file was refused */
async function attach(server: Server, id: string, file: File, link: string): Promise<void> {
  try {
    await answerOf(server, server.client.files.attachFile({ id, file }))
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    throw new CliError(
      `The sentence is captured (${link}), but ${file.name} is not attached: ${error.message}`,
    )
  }
}

function sourceOf({ source, link }: Options) {
  if (source === undefined && link !== undefined) {
    throw new CliError('--link says where something can be read; say what it is with --source.', 2)
  }
  return source === undefined ? null : { kind: source, link: link ?? '' }
}

/** Names become ids: the same name in other letters is the same. */
async function placeOf(server: Server, { team, service, stream }: Options) {
  const { client } = server
  const teamId =
    team === undefined ? null : idOf('team', team, (await answerOf(server, client.people.listTeams())).teams)
  if (service === undefined && stream === undefined) return { teamId }
  const { services, valueStreams } = await answerOf(server, client.valueSystem.getValueSystem())
  return {
    teamId,
    links: [
      ...(service === undefined
        ? []
        : [{ kind: 'service' as const, id: idOf('service', service, services) }]),
      ...(stream === undefined
        ? []
        : [{ kind: 'value_stream' as const, id: idOf('value stream', stream, valueStreams) }]),
    ],
  }
}

function idOf(kind: string, name: string, known: readonly { id: string; name: string }[]): string {
  const found = known.find((one) => one.name.toLowerCase() === name.trim().toLowerCase())
  if (found) return found.id
  const names = known.map((one) => `“${one.name}”`).slice(0, 10)
  throw new CliError(
    `There is no ${kind} called “${name}”${names.length > 0 ? `; there are ${names.join(', ')}` : ''}. Nothing was captured.`,
  )
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
