import type { RecordImport } from '@ratchet/contract'

/** How much of an import is done, 0 to 1: uploading and reading take most of the time, storing and measuring the rest. */
export function shareDone(one: RecordImport): number {
  const { state, uploadedBytes, bytesRead, fileBytes, metricsDone, metricsToDo } = one
  const part = (done: number, of: number) => (of > 0 ? Math.min(1, done / of) : 0)
  if (state === 'uploading') return 0.3 * part(uploadedBytes, fileBytes)
  if (state === 'waiting') return 0.3
  if (state === 'reading') return 0.3 + 0.4 * part(bytesRead, fileBytes)
  if (state === 'storing') return 0.75
  if (state === 'measuring') return 0.85 + 0.15 * part(metricsDone, metricsToDo)
  return 1
}
