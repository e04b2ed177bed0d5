export type Ink = 'plain' | 'faint' | 'strong' | 'improvement' | 'concern'

interface Cell {
  char: string
  ink: Ink
  /** Marks may not be written over by words. */
  mark: boolean
}

const codes: Record<Ink, string> = { plain: '', faint: '2', strong: '1', improvement: '34', concern: '33' }

/** A grid of characters. What falls outside is dropped; each cell is one column wide. */
export class Canvas {
  readonly columns: number
  readonly rows: number
  readonly #cells: Cell[][]

  constructor(columns: number, rows: number) {
    this.columns = columns
    this.rows = rows
    this.#cells = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => ({ char: ' ', ink: 'plain' as const, mark: false })),
    )
  }

  put(column: number, row: number, char: string, ink: Ink = 'plain', mark = false): void {
    const cell = this.#cells[row]?.[column]
    if (!cell || (cell.mark && !mark)) return
    cell.char = char
    cell.ink = ink
    cell.mark = mark
  }

  /** Writes a text where no mark is in the way and it fits whole; says whether it did. */
  write(column: number, row: number, text: string, ink: Ink = 'plain', keepClear = false): boolean {
    const chars = [...text]
    const cells = this.#cells[row]?.slice(column, column + chars.length) ?? []
    if (column < 0 || cells.length < chars.length) return false
    if (cells.some((cell) => cell.mark || (keepClear && cell.char !== ' '))) return false
    for (const [index, char] of chars.entries()) this.put(column + index, row, char, ink)
    // Words count as marks from now on, so that two of them never mix.
    for (const cell of cells) cell.mark = true
    return true
  }

  /** One text per row, trailing blanks cut, with colour codes only when asked for. */
  lines(colour: boolean): string[] {
    return this.#cells.map((row) => {
      let end = row.length
      while (end > 0 && row[end - 1]?.char === ' ') end--
      return row
        .slice(0, end)
        .map((cell) => painted(cell, colour))
        .join('')
    })
  }
}

function painted({ char, ink }: Cell, colour: boolean): string {
  const code = codes[ink]
  return colour && code && char !== ' ' ? `\u001b[${code}m${char}\u001b[0m` : char
}
