import { existsSync, readdirSync, readFileSync } from 'node:fs'

/**
 * Processor time of a process, its parent and all children of that, ended ones too: a database of many processes, asked
 * by one of them. From `/proc`, which counts in hundredths of a second; no number where there is none.
 */
export function cpuSecondsBeside(pid: number): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN
  const parent = statOf(String(pid))?.[1]
  let hundredths = 0
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(id)
    if (!stat || (id !== parent && stat[1] !== parent)) continue
    const times = stat.slice(11, id === parent ? 15 : 13)
    hundredths += times.reduce((sum, value) => sum + Number(value), 0)
  }
  return hundredths / 100
}

/** What the system tells of a process, from its state on; null when it ended meanwhile: its parent has its time. */
function statOf(id: string): string[] | null {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return null
  }
}
