/** Where a key moves a handle to; null for keys that do not move it. */
export function movedTo(key: string, value: number, count: number): number | null {
  const by: Record<string, number> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 6,
    PageDown: -6,
  }
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = Object.hasOwn(by, key) ? by[key] : undefined
  return step === undefined ? null : value + step
}
