/** Which tab a key leads to; null for keys that do not walk. The row is a ring. */
export function nextTab(key: string, here: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowRight') return (here + 1) % count
  if (key === 'ArrowLeft') return (here - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
