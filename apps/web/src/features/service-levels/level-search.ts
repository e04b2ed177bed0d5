/** From which moment a budget is looked at: now, unless the address says another one. */
export type LevelSearch = { asOf?: string }

export function readLevelSearch(search: Record<string, unknown>): LevelSearch {
  const { asOf } = search
  if (typeof asOf !== 'string' || Number.isNaN(Date.parse(asOf))) return {}
  return { asOf: new Date(asOf).toISOString() }
}
