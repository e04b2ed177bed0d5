import type { MarkMeaning } from '../input.ts'

export interface Glyphs {
  mark: Record<MarkMeaning, string>
  mean: string
  limit: string
  carried: string
  target: string
  goLive: string
  judging: string
  change: string
  axis: string
  tick: string
  corner: string
  floor: string
  floorTick: string
}

export const boxGlyphs: Glyphs = {
  mark: { common: '●', improvement: '◆', concern: '▲', settling: '×', notMature: '○', excluded: '⊘' },
  mean: '─',
  limit: '╌',
  carried: '┈',
  target: '░',
  goLive: '┃',
  judging: '┆',
  change: '┊',
  axis: '│',
  tick: '┤',
  corner: '└',
  floor: '─',
  floorTick: '┬',
}

/** For terminals and files that only know ASCII. */
export const asciiGlyphs: Glyphs = {
  mark: { common: 'o', improvement: '*', concern: '!', settling: 'x', notMature: '?', excluded: '/' },
  mean: '-',
  limit: '~',
  carried: '.',
  target: '=',
  goLive: '|',
  judging: ':',
  change: "'",
  axis: '|',
  tick: '+',
  corner: '+',
  floor: '-',
  floorTick: '+',
}
