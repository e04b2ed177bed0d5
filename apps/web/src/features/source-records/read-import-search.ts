/** What the address of the import page says: the source that the file is meant for. */
export function readImportSearch(search: Record<string, unknown>): { source?: string } {
  const { source } = search
  return typeof source === 'string' && /^[0-9a-f-]{36}$/i.test(source) ? { source } : {}
}
