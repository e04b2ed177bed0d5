import type { Population } from './simulate.ts'

const uniform = (from: number, to: number) => (random: () => number) => from + (to - from) * random()

/** Two in five concepts weak: 10 to 55 % known; the others 75 to 100 %. */
const apart = (random: () => number) =>
  random() < 0.4 ? uniform(0.1, 0.55)(random) : uniform(0.75, 1)(random)

export const populations: readonly Population[] = [
  { name: 'weak and strong apart, always guessing', draw: apart, admits: 0, slips: 0.05 },
  { name: 'the same, half admit not to know', draw: apart, admits: 0.5, slips: 0.05 },
  { name: 'the same, all admit not to know', draw: apart, admits: 1, slips: 0.05 },
  { name: 'the same, half admit, twice as careless', draw: apart, admits: 0.5, slips: 0.1 },
  { name: 'anything from 0 to 100 %, half admit', draw: uniform(0, 1), admits: 0.5, slips: 0.05 },
]
