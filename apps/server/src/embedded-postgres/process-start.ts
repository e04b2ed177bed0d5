import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, platform } from 'node:os'

/** When process `pid` began, in whatever words the operating system has for it; null when there is none. */
export function processStart(pid: number): string | null {
  try {
    if (platform() === 'linux') return startTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    if (platform() !== 'win32') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
    }
    process.kill(pid, 0)
    return 'alive'
  } catch {
    return null
  }
}

/** Field 22 of /proc/<pid>/stat; counted from the last bracket, because the name may hold blanks and brackets. */
export function startTicks(stat: string): string | null {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[0]
  return state === 'Z' || state === 'X' ? null : (fields[19] ?? null)
}

/** The machine, its present start and the process namespace, within which process numbers have a meaning. */
export function thisPlace(): { host: string; place: string } {
  if (platform() !== 'linux') return { host: hostname(), place: platform() }
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return { host: hostname(), place: `${boot} ${readlinkSync('/proc/self/ns/pid')}` }
}
