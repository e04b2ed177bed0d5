import type { Lap, Missing } from '@ratchet/contract'

const shown = 5

/**
 * What to list as missing: the first step with a hole, every earlier step that was passed over, and while the judging
 * waits, what it waits for. Later steps of an open lap are not missing, they are ahead.
 * @param today in the workspace's zone
 */
export function missingOf(lap: Lap, today: string): { items: Missing[]; more: number } {
  if (lap.abandonment) return { items: [], more: 0 }
  const firstOpen = lap.steps.find((step) => step.missing.length > 0)?.number ?? 8
  const wanted = lap.steps
    .filter((step) => step.number === firstOpen || step.state === 'missing')
    .flatMap((step) => withoutWaiting(step.missing, lap, today))
  const all = distinct([...lap.judgingWaitsFor, ...wanted])
  return { items: all.slice(0, shown), more: Math.max(0, all.length - shown) }
}

/** Time is not missing: before the judging date nobody can do anything, and a last act waits for those before it. */
function withoutWaiting(missing: readonly Missing[], lap: Lap, today: string): Missing[] {
  const { contract } = lap
  const codes = new Set(missing.map((item) => item.code))
  return missing.filter(({ code }) => {
    if (code === 'go_live' || code === 'change_ahead') return false
    if (code === 'verdict') return contract === null || contract.judgingOn <= today
    if (code === 'decision') return !codes.has('verdict') && !codes.has('second_reader')
    return code !== 'close' || codes.size === 1
  })
}

function distinct(items: readonly Missing[]): Missing[] {
  const seen = new Set<string>()
  return items.filter(({ step, message }) => {
    const key = `${step} ${message}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}
