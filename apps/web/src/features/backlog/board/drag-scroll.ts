/** How near an edge counts, and how far one step goes at most; browsers ask about twenty times a second. */
const edge = 72
const mostPixels = 28

/**
 * How far to scroll sideways while something is dragged at `x` between `left` and `right`: the nearer to an edge, the
 * further; negative to the left, 0 in the middle.
 */
export function scrollWhileDragging(x: number, left: number, right: number): number {
  const nearness = (distance: number) => Math.min(1, Math.max(0, (edge - distance) / edge))
  const toLeft = nearness(x - left)
  const toRight = nearness(right - x)
  return Math.round(mostPixels * (toRight > toLeft ? toRight : -toLeft)) || 0
}
