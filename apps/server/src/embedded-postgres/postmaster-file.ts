import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { platform } from 'node:os'
import { join } from 'node:path'

/** What a running PostgreSQL writes about itself into `postmaster.pid` of its folder. */
export type Postmaster = {
  readonly pid: number
  /** Seconds since 1970 at which it started, as it wrote them. */
  readonly startedAt: string
  readonly socketFolder: string
  readonly status: string
}

/** Reads lines 1 (pid), 3 (start), 5 (socket folder) and 8 (status). Null when the text is not such a file. */
export function parsePostmasterFile(text: string): Postmaster | null {
  const line = text.split('\n').map((each) => each.trim())
  const pid = Number.parseInt(line[0] ?? '', 10)
  if (!(pid > 0)) return null
  return { pid, startedAt: line[2] ?? '', socketFolder: line[4] ?? '', status: line[7] ?? '' }
}

export function readPostmaster(clusterFolder: string): Postmaster | null {
  try {
    return parsePostmasterFile(readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8'))
  } catch {
    return null
  }
}

/**
 * Whether process `pid` is the PostgreSQL of this folder and not a stranger that got the same number.
 * Told by its command line: unlike its current directory, that is readable in a container without ptrace rights.
 */
export function servesFolder(pid: number, clusterFolder: string): boolean {
  try {
    const [program = '', flag, folder = ''] = commandLine(pid)
    return (
      /(^|\/)postgres$/.test(program) && flag === '-D' && realpathSync(folder) === realpathSync(clusterFolder)
    )
  } catch {
    return false
  }
}

function commandLine(pid: number): string[] {
  if (platform() === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  const line = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  const [, program = '', folder = ''] = /^(.*?postgres) -D (.*?)(?: -c .*)?\n?$/.exec(line) ?? []
  return [program, '-D', folder]
}

/**
 * Keeps PostgreSQL from mistaking a stranger with a re-used number for its predecessor and refusing to start.
 * The number is replaced by one no process has; the shared memory key below it stays, by which PostgreSQL
 * notices that workers of the predecessor are still there.
 */
export function disownStranger(clusterFolder: string): void {
  const path = join(clusterFolder, 'postmaster.pid')
  const left = readPostmaster(clusterFolder)
  if (!left || servesFolder(left.pid, clusterFolder)) return
  const [, ...rest] = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, [2147483647, ...rest].join('\n'))
}
