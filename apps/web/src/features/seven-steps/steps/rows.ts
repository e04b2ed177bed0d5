/** A row of a list that is being edited; the key keeps its fields while rows come and go. */
export type Row<Item> = Item & { key: string }

/** Saved items as rows. The key is the place, so that the same items always make the same rows. */
export const asRows = <Item extends object>(items: readonly Item[]): Row<Item>[] =>
  items.map((item, index) => ({ ...item, key: `saved ${index}` }))

let made = 0
export const newRow = <Item extends object>(item: Item): Row<Item> => {
  made += 1
  return { ...item, key: `new ${made}` }
}

export const changeRow = <Item extends object>(
  rows: readonly Row<Item>[],
  key: string,
  change: Partial<Item>,
): Row<Item>[] => rows.map((row) => (row.key === key ? { ...row, ...change } : row))

/** Rows in which somebody wrote something. */
export const writtenRows = <Item extends object>(
  rows: readonly Row<Item>[],
  fields: readonly (keyof Item)[],
): Row<Item>[] => rows.filter((row) => fields.some((field) => String(row[field] ?? '').trim() !== ''))

/** The item of a row, without its key. */
export function itemOf<Item extends object>({ key: _, ...item }: Row<Item>): Omit<Row<Item>, 'key'> {
  return item
}

/** Paths of all fields of a list, as the server names them. */
export const pathsOf = (list: string, count: number, fields: readonly string[]): string[] =>
  Array.from({ length: count }, (_, index) => fields.map((field) => `${list}.${index}.${field}`)).flat()
