/** The name as it is compared: spelling variants of letters, case and spaces make no second service. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
