/** One request. */
export interface Asked {
  method: 'GET' | 'POST'
  path: string
  body?: object
}

/** Asks an API; @returns the answer's body and how long it took at the client, in milliseconds */
export type Ask = (
  method: Asked['method'],
  path: string,
  body?: object,
) => Promise<{ body: unknown; tookMs: number }>

/** Random numbers from 0 to below 1 that a seed determines (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The middle one, the one that 95 of 100 do not exceed, and the one that 10 of 100 do not: on a machine that others
 * keep busy the last comes nearest to what the work itself takes.
 */
export function spreadOf(times: readonly number[]): { p10: number; p50: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p10: at(0.1), p50: at(0.5), p95: at(0.95) }
}
