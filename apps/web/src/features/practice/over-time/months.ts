const shift = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 15)).toISOString().slice(0, 7)
}

/** Months are written `2026-10`. */
export const monthBefore = (month: string): string => shift(month, -1)
export const monthAfter = (month: string): string => shift(month, 1)

/** A month from the address; the last whole one where it is none. */
export const readMonth = (raw: string, today: string): string =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(raw) ? raw : monthBefore(today.slice(0, 7))
