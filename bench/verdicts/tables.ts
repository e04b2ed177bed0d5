import type { GuardrailCounts } from './guardrails.ts'
import type { Lengths } from './lengths.ts'
import { nameOf } from './lengths.ts'
import type { ShapeCounts } from './other-shapes.ts'
import type { RealCounts } from './resample-real.ts'
import type { Cell, CellCounts } from './simulate-cell.ts'

/** One length at one carry-over: the cells of the steps 0, 1 and 2 σ. */
export interface Row {
  readonly lengths: Lengths
  readonly seasonPeriod?: number
  readonly carryOver: number
  readonly cells: readonly { readonly cell: Cell; readonly counts: CellCounts }[]
}

type Pick = (counts: CellCounts) => number

/** Markdown: one look at the judging date, first engine → second. */
export function onceTable(rows: readonly Row[]): string {
  const pair = (row: Row, step: number, v1: Pick, v2: Pick) =>
    `${share(row, step, 'series', v1)} → ${share(row, step, 'series', v2)}`
  const improved = (row: Row, step: number) =>
    pair(
      row,
      step,
      ({ once }) => once.v1,
      ({ once }) => once.v2,
    )
  return table(
    ['nb/n', 'φ', 'false *improved*', 'false *worse*', '1 σ found', '2 σ found', 'interval holds 1 σ'],
    rows.map((row) => [
      row.seasonPeriod === undefined
        ? nameOf(row.lengths)
        : `${nameOf(row.lengths)}, season of ${row.seasonPeriod}`,
      String(row.carryOver),
      improved(row, 0),
      pair(
        row,
        0,
        ({ worse }) => worse.v1,
        ({ worse }) => worse.v2,
      ),
      improved(row, 1),
      improved(row, 2),
      pair(
        row,
        1,
        ({ covered }) => covered.v1,
        ({ covered }) => covered.v2,
      ),
    ]),
  )
}

/** Markdown: a look every period from the sixth to the judging date; a claim at any look counts. */
export function everyPeriodTable(rows: readonly Row[]): string {
  const picks: Pick[] = [
    ({ everyPeriod }) => everyPeriod.v1,
    ({ everyPeriod }) => everyPeriod.v2Always,
    ({ everyPeriod }) => everyPeriod.v2Rule,
  ]
  const three = (row: Row, step: number) => picks.map((pick) => share(row, step, 'looked', pick)).join(' · ')
  return table(
    ['nb/n', 'φ', 'looks', 'false *improved*', '1 σ found', '2 σ found'],
    rows.map((row) => [
      nameOf(row.lengths),
      String(row.carryOver),
      String(row.lengths.after - 5),
      three(row, 0),
      three(row, 1),
      three(row, 2),
    ]),
  )
}

/** Markdown: v2's *improved* and, behind it, *confirmed*, one column per step of the first row. */
export function confirmedTable(rows: readonly Row[]): string {
  const steps = rows[0]?.cells.map(({ cell }) => cell.step) ?? []
  return table(
    ['nb/n', 'φ', ...steps.map((step) => `${step} σ`)],
    rows.map((row) => [
      nameOf(row.lengths),
      String(row.carryOver),
      ...steps.map((step) =>
        [({ once }: CellCounts) => once.v2, ({ once }: CellCounts) => once.v2Confirmed]
          .map((pick) => share(row, step, 'series', pick))
          .join(', '),
      ),
    ]),
  )
}

/** Markdown: *improved* where the series is not what the engines assume, first engine → second. */
export function shapesTable(rows: readonly ShapeCounts[]): string {
  const of = (row: ShapeCounts, step: number) => {
    const found = row.improved.find((counts) => counts.step === step)
    return found ? `${percent(found.v1, row.series)} → ${percent(found.v2, row.series)}` : ''
  }
  return table(
    ['series', 'nb/n', 'no step', '1 σ', '2 σ'],
    rows.map((row) => [row.shape, nameOf(row.lengths), of(row, 0), of(row, 1), of(row, 2)]),
  )
}

/** Markdown: *safe* and *worse* under exactly the tolerated harm, first engine → second. */
export function guardrailTable(
  rows: readonly {
    readonly lengths: Lengths
    readonly carryOver: number
    readonly cells: readonly GuardrailCounts[]
  }[],
): string {
  return table(
    ['nb/n', 'φ', ...(rows[0]?.cells ?? []).map(({ harm }) => `${harm} σ`)],
    rows.map(({ lengths, carryOver, cells }) => [
      nameOf(lengths),
      String(carryOver),
      ...cells.map(({ series, safe, worse }) =>
        [safe, worse].map(({ v1, v2 }) => `${percent(v1, series)} → ${percent(v2, series)}`).join('; '),
      ),
    ]),
  )
}

/** Markdown: *changed* beside the same periods a year earlier, by the size of the step. */
export function lastYearTable(
  rows: readonly {
    readonly lengths: Lengths
    readonly carryOver: number
    readonly series: number
    readonly cells: readonly number[]
  }[],
): string {
  return table(
    ['nb/n', 'φ', 'no step: false', '1 σ: found', '2 σ: found'],
    rows.map(({ lengths, carryOver, series, cells }) => [
      nameOf(lengths),
      String(carryOver),
      ...cells.map((count) => percent(count, series)),
    ]),
  )
}

/** Markdown: series drawn from real data, first engine → second. */
export function realTable(
  rows: readonly { readonly name: string; readonly lengths: Lengths; readonly counts: RealCounts }[],
): string {
  return table(
    ['source', 'nb/n', '*improved* at a made-up go-live', 'blocks mixed: false', 'mixed + 1 σ: found'],
    rows.map(({ name, lengths, counts }) => [
      name,
      nameOf(lengths),
      ...[counts.asItIs, counts.mixed, counts.mixedWithStep].map(
        ({ v1, v2 }) => `${percent(v1, counts.series)} → ${percent(v2, counts.series)}`,
      ),
    ]),
  )
}

function share(row: Row, step: number, of: 'series' | 'looked', pick: Pick): string {
  const found = row.cells.find(({ cell }) => cell.step === step)
  return found ? percent(pick(found.counts), found.cell[of]) : 'not run'
}

function percent(count: number, of: number): string {
  const value = (100 * count) / of
  return value.toFixed(value < 10 ? 1 : 0)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
