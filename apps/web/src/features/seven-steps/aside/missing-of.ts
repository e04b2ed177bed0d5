import type { Lap, Missing } from '@ratchet/contract'

const shown = 5

/**
 * What to list as missing: the first step with a hole, every earlier step that was passed over, and while the judging
 * waits, what it waits for. Later steps of an open lap are not missing, they are ahead.
 */
export function missingOf(lap: Lap): { items: Missing[]; more: number } {
  if (lap.abandonment) return { items: [], more: 0 }
  const firstOpen = lap.steps.find((step) => step.missing.length > 0)?.number ?? 8
  const wanted = lap.steps
    .filter((step) => step.number === firstOpen || step.state === 'missing')
    .flatMap((step) => step.missing)
  const all = distinct([...lap.judgingWaitsFor, ...wanted])
  return { items: all.slice(0, shown), more: Math.max(0, all.length - shown) }
}

function distinct(items: readonly Missing[]): Missing[] {
  const seen = new Set<string>()
  return items.filter(({ step, message }) => {
    const key = `${step} ${message}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}
