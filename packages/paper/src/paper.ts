import type { ChartInput } from '@ratchet/chart'

/** A page as plain data, in one language: what is said, never how it looks. */
export interface Paper {
  readonly language: 'en' | 'de'
  /** `a3`: one landscape sheet in two columns. `a4`: upright, one column, as many sheets as it takes. */
  readonly sheet: 'a3' | 'a4'
  /** A few words above the title. */
  readonly kicker: string
  readonly title: string
  /** The one sentence that matters. */
  readonly lead: string
  readonly sections: readonly Section[]
  /** Where it comes from, below everything. */
  readonly foot: readonly string[]
}

export interface Section {
  readonly heading: string
  /** A word beside the heading, such as the part of the cycle. */
  readonly tag?: string
  readonly blocks: readonly Block[]
  /** The sheet's second column begins here. */
  readonly startsColumn?: boolean
}

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly voice?: 'said' | 'quiet' | 'strong' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table
  | { readonly kind: 'charts'; readonly charts: readonly PaperChart[] }

export interface Fact {
  readonly name: string
  readonly value: string
}

export interface Table {
  readonly kind: 'table'
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Places of the columns that hold numbers. */
  readonly numeric: readonly number[]
  /** Relative widths of the columns. */
  readonly widths: readonly number[]
}

export interface PaperChart {
  readonly input: ChartInput
  /** The sentence under the chart. */
  readonly caption: string
}

/** Blocks that say something: what a page leaves empty is left out of it. */
export const text = (said: string, voice?: 'said' | 'quiet' | 'strong'): Block[] =>
  said.trim() === '' ? [] : [{ kind: 'text', text: said, ...(voice && { voice }) }]
export const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }]
export const facts = (all: readonly Fact[]): Block[] => {
  const known = all.filter(({ value }) => value.trim() !== '')
  return known.length === 0 ? [] : [{ kind: 'facts', facts: known }]
}
export const table = (rows: Table['rows'], shape: Omit<Table, 'kind' | 'rows'>): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', ...shape, rows }]
