import { readFile, stat } from 'node:fs/promises'
import { CliError } from './cli-error.ts'
import type { Terminal } from './terminal.ts'

/** More than a series of single periods ever needs; it keeps a wrong file from filling the memory. */
const largestBytes = 50_000_000

/** Bytes of a file, or of standard input for `-`. */
export async function readInput(path: string, terminal: Terminal): Promise<Uint8Array> {
  if (path === '-') return readStandardInput(terminal)
  try {
    const { size } = await stat(path)
    if (size > largestBytes) throw tooLarge(path)
    return await readFile(path)
  } catch (error) {
    if (error instanceof CliError) throw error
    throw new CliError(`${path} ${causeOf(error)}.`)
  }
}

async function readStandardInput(terminal: Terminal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of terminal.standardInput()) {
    size += chunk.length
    if (size > largestBytes) throw tooLarge('The input')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(what: string): CliError {
  return new CliError(
    `${what} is larger than ${largestBytes / 1_000_000} MB; a series needs one row per period.`,
  )
}

function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'EISDIR') return 'is a folder, not a file'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you'
  return `cannot be read (${String(code ?? error)})`
}

/**
 * One JSON value from bytes.
 *
 * @param command whose help shows the shape
 */
export function parsedJson(bytes: Uint8Array, command: string): unknown {
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') throw new CliError('The input is empty; it needs one JSON object.')
  try {
    return JSON.parse(text)
  } catch {
    throw new CliError(`The input is not JSON; ${command} --help shows its shape.`)
  }
}
