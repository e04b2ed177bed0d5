import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface ROutcome {
  readonly version: string
  readonly cpuMs: number
  /** Points flagged by: outside, shift, trend, two of three. */
  readonly flagged: readonly number[]
}

/** The same limits and rules in vectorised R (bench/statistics.R); null where no `Rscript` answers. */
export function measuredInR(series: readonly Float64Array[], rounds: number): ROutcome | null {
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-bench-'))
  try {
    const file = join(folder, 'series.bin')
    writeFileSync(file, Buffer.concat(series.map(({ buffer }) => Buffer.from(buffer))))
    const script = fileURLToPath(new URL('../statistics.R', import.meta.url))
    const points = String(series[0]?.length ?? 0)
    const run = spawnSync('Rscript', ['--vanilla', script, file, points, String(rounds)], {
      encoding: 'utf8',
    })
    if (run.error) return null
    if (run.status !== 0) throw new Error(`Rscript gave up: ${run.stderr.trim()}`)
    return readOutcome(run.stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Three lines: version, CPU seconds of each round, flagged points per rule. */
export function readOutcome(text: string): ROutcome {
  const [version = '', seconds = '', flagged = ''] = text.trim().split('\n')
  // An empty line is no number, and must not read as zero.
  const numbers = (line: string) =>
    line
      .trim()
      .split(/\s+/)
      .map((text) => (text === '' ? Number.NaN : Number(text)))
  const sorted = numbers(seconds).sort((a, b) => a - b)
  const cpuMs = sorted[Math.floor(sorted.length / 2)]! * 1000
  if (!Number.isFinite(cpuMs)) throw new Error(`Rscript said something else than numbers: ${text}`)
  return { version: version.trim(), cpuMs, flagged: numbers(flagged) }
}
