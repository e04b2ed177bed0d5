import { round, spotAt, type Track } from './track.ts'

/** A stretch of track between two walked distances. */
export type Run = { from: number; to: number }

export type ToothSize = { pitch: number; height: number }

/**
 * Cuts `[from, to]` into runs that keep `clear` units away from each obstacle (nodes and phase gaps).
 * Runs shorter than one clearing vanish.
 */
export function clearRuns(whole: Run, obstacles: readonly { at: number; clear: number }[]): Run[] {
  const sorted = [...obstacles].sort((a, b) => a.at - a.clear - (b.at - b.clear))
  const runs: Run[] = []
  let start = whole.from
  for (const { at, clear } of sorted) {
    if (at + clear <= whole.from || at - clear >= whole.to) continue
    if (at - clear > start) runs.push({ from: start, to: at - clear })
    start = Math.max(start, at + clear)
  }
  if (start < whole.to) runs.push({ from: start, to: whole.to })
  return runs
}

/** Where the teeth of a run begin: as many whole teeth as fit, evenly stretched so that none is cut. */
export function toothStarts(run: Run, pitch: number): { starts: number[]; step: number } {
  const count = Math.floor((run.to - run.from + 1e-9) / pitch)
  if (count < 1) return { starts: [], step: pitch }
  const step = (run.to - run.from) / count
  return { starts: Array.from({ length: count }, (_, index) => run.from + index * step), step }
}

/** SVG path of saw teeth on the inside of the track: each rises along the way and drops steeply. */
export function teethPath(track: Track, run: Run, size: ToothSize): string {
  const { starts, step } = toothStarts(run, size.pitch)
  return starts
    .map((start) => {
      const foot = spotAt(track, start)
      const drop = spotAt(track, start + step)
      const tipX = drop.x + drop.inward.x * size.height
      const tipY = drop.y + drop.inward.y * size.height
      return `M${round(foot.x)} ${round(foot.y)}L${round(tipX)} ${round(tipY)}L${round(drop.x)} ${round(drop.y)}z`
    })
    .join('')
}
