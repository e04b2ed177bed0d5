import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportPlan } from '@ratchet/contract'
import { problemOf } from '@ratchet/contract/client'
import type { Command } from 'commander'
import { CliError } from '../cli-error.ts'
import { readInput } from '../read-input.ts'
import { answerOf, connectToServer, type Server } from '../server/connect-to-server.ts'
import type { Terminal } from '../terminal.ts'

/** `ratchet value-system export|import`: the whole value system as one YAML document. */
export function valueSystem(root: Command, terminal: Terminal): void {
  const connect = () => connectToServer(terminal.environment ?? process.env)
  const command = root
    .command('value-system')
    .summary('take the value system out as YAML, or bring it in')
    .description(
      'Services, offerings, stakeholders, strategic aims, value streams and practices in one YAML document.\nAsks the server in RATCHET_URL (http://127.0.0.1:4000) with the key in RATCHET_API_KEY.',
    )
    .addHelpText(
      'after',
      `
Example:
  $ ratchet value-system export --output value-system.yaml
  $ ratchet value-system import value-system.yaml --dry-run`,
    )

  command
    .command('export')
    .summary('write the value system as YAML')
    .description('Writes the whole value system as YAML, to standard output unless a file is named.')
    .option('-o, --output <file>', 'write to this file')
    .action(async ({ output }: { output?: string }) => {
      const server = connect()
      const file = await answerOf(server, server.client.valueSystem.exportValueSystem())
      const text = await file.text()
      if (output === undefined) return terminal.write(text)
      await write(output, text)
      terminal.write(`The value system stands in ${output}.\n`)
    })

  command
    .command('import')
    .summary('bring a YAML document in, all of it or nothing')
    .description(
      'Brings a document in, all of it or nothing. Records are known by their names; what the document leaves out\nstays as it is. For managers and administrators.',
    )
    .argument('<file>', 'the YAML document, or - for standard input')
    .option('--dry-run', 'say what would be added and changed, and change nothing')
    .option('--json', 'print the plan as JSON')
    .action(async (path: string, options: { dryRun?: true; json?: true }) => {
      const bytes = await readInput(path, terminal)
      const name = path === '-' ? 'value-system.yaml' : basename(path)
      const file = new File([new Uint8Array(bytes)], name, { type: 'application/yaml' })
      const server = connect()
      const { valueSystem: to } = server.client
      const asked = options.dryRun ? to.previewValueSystemImport({ file }) : to.importValueSystem({ file })
      const { plan } = await planOrRefusal(server, asked, terminal)
      terminal.write(
        options.json ? `${JSON.stringify(plan, null, 2)}\n` : textOf(plan, options.dryRun ?? false),
      )
    })
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    throw new CliError(`${path} cannot be written (${String(code)}); the value system itself is as it was.`)
  }
}

/** Faults of a document stand in lines of their own, so that somebody can go through them one by one. */
async function planOrRefusal<Answer>(
  server: Server,
  asked: Promise<Answer>,
  terminal: Terminal,
): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    const faults = problemOf(error)?.errors ?? []
    if (faults.length === 0) return await answerOf(server, Promise.reject(error))
    for (const { path, message } of faults) {
      terminal.complain(`${path === 'file' ? message : `${path}, ${message}`}\n`)
    }
    throw new CliError('The document was not taken, and nothing was changed.')
  }
}

function textOf({ changes, unchanged }: ImportPlan, dryRun: boolean): string {
  const lines = changes.map(({ kind, name, change, fields }) => {
    const what = `${change} ${kind.replaceAll('_', ' ')} ${name}`
    return change === 'added' ? what : `${what}: ${fields.map(({ field }) => field).join(', ')}`
  })
  const count = `${changes.length} ${dryRun ? 'would be written' : 'written'}, ${unchanged} as they are.`
  return `${[...lines, dryRun ? `${count} Nothing was changed.` : count].join('\n')}\n`
}
