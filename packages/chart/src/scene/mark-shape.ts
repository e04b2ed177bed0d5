import type { MarkMeaning } from '../input.ts'
import { type MarkShape, round, type Token } from './scene.ts'

export const shapeOf: Record<MarkMeaning, MarkShape> = {
  common: 'disc',
  improvement: 'diamond',
  concern: 'triangle',
  settling: 'cross',
  notMature: 'ring',
  excluded: 'slashed',
}

export const toneOf: Record<MarkMeaning, Token> = {
  common: 'common',
  improvement: 'improvement',
  concern: 'concern',
  settling: 'ink3',
  notMature: 'common',
  excluded: 'ink3',
}

/** Is the shape drawn as an outline (with paper inside) rather than filled? */
export const outlined: Record<MarkShape, boolean> = {
  disc: false,
  diamond: false,
  triangle: false,
  cross: true,
  ring: true,
  slashed: true,
}

/** Path of a mark around (x, y); `size` is half its width. Shapes are balanced so that none looks larger. */
export function markPath(shape: MarkShape, x: number, y: number, size: number): string {
  const p = (dx: number, dy: number) => `${round(x + dx * size)} ${round(y + dy * size)}`
  const circle = (r: number) =>
    `M${p(-r, 0)}a${round(r * size)} ${round(r * size)} 0 1 0 ${round(2 * r * size)} 0a${round(r * size)} ${round(r * size)} 0 1 0 ${round(-2 * r * size)} 0z`
  switch (shape) {
    case 'disc':
      return circle(0.76)
    case 'ring':
      return circle(0.8)
    case 'slashed':
      return `${circle(0.8)}M${p(-0.9, 0.9)}L${p(0.9, -0.9)}`
    case 'diamond':
      return `M${p(0, -1.1)}L${p(1.1, 0)}L${p(0, 1.1)}L${p(-1.1, 0)}z`
    case 'triangle':
      return `M${p(0, -1.1)}L${p(1.1, 0.9)}L${p(-1.1, 0.9)}z`
    case 'cross':
      return `M${p(-0.8, -0.8)}L${p(0.8, 0.8)}M${p(-0.8, 0.8)}L${p(0.8, -0.8)}`
  }
}
