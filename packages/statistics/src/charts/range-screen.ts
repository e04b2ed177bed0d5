import { screeningFactor } from './individuals-lines.ts'

/** Moving ranges as they arrive, with the mean of those that survive screening. */
export interface RangeScreen {
  readonly add: (range: number) => void
  /** Mean of the ranges below 3.267 times the mean of all; of all when none is left. */
  readonly screenedMean: () => number
}

/**
 * Keeps the ranges in two heaps, below the screening threshold and above it, with the sum of the lower one.
 * A range changes sides only when the threshold passes it, so a point costs little more than one insertion.
 */
export function rangeScreen(): RangeScreen {
  const kept = heap((a, b) => a > b)
  const dropped = heap((a, b) => a < b)
  let sum = 0
  let count = 0
  let keptSum = 0
  return {
    add(range) {
      sum += range
      count++
      const threshold = screeningFactor * (sum / count)
      if (range < threshold) {
        kept.push(range)
        keptSum += range
      } else dropped.push(range)
      for (let top = kept.top(); top !== undefined && top >= threshold; top = kept.top()) {
        dropped.push(kept.pop())
        keptSum -= top
      }
      for (let top = dropped.top(); top !== undefined && top < threshold; top = dropped.top()) {
        kept.push(dropped.pop())
        keptSum += top
      }
    },
    screenedMean: () => (kept.size() === 0 ? (count === 0 ? 0 : sum / count) : keptSum / kept.size()),
  }
}

/** Binary heap; `before` says which of two comes out first. */
function heap(before: (a: number, b: number) => boolean) {
  const items: number[] = []
  const swap = (i: number, j: number) => {
    const item = items[i]!
    items[i] = items[j]!
    items[j] = item
  }
  return {
    size: () => items.length,
    top: () => items[0],
    push(item: number) {
      items.push(item)
      for (let i = items.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1
        if (!before(items[i]!, items[parent]!)) break
        swap(i, parent)
        i = parent
      }
    },
    /** The heap is not empty. */
    pop(): number {
      const first = items[0]!
      const last = items.pop()!
      if (items.length === 0) return first
      items[0] = last
      for (let i = 0; ; ) {
        const [left, right] = [2 * i + 1, 2 * i + 2]
        let next = i
        if (left < items.length && before(items[left]!, items[next]!)) next = left
        if (right < items.length && before(items[right]!, items[next]!)) next = right
        if (next === i) return first
        swap(i, next)
        i = next
      }
    },
  }
}
