import { type RecordImport, recordPartBytes } from '@ratchet/contract'
import { api, client, queryClient } from '../../api/index.ts'

/** How an upload of this page stands; it goes on while somebody looks at other pages. */
export type UploadState = 'running' | 'lost'

const states = new Map<string, UploadState>()
const files = new Map<string, File>()
const listeners = new Set<() => void>()

export const uploads = {
  subscribe: (tell: () => void) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  },
  /** Undefined when this page has no file for the import, after a reload say. */
  stateOf: (importId: string): UploadState | undefined => states.get(importId),
  /** Send the rest of a file from where the server stands; again with the same file after a lost connection. */
  start: (recordImport: RecordImport, file: File) => {
    files.set(recordImport.id, file)
    void send(recordImport, file)
  },
  again: (recordImport: RecordImport) => {
    const file = files.get(recordImport.id)
    if (file) void send(recordImport, file)
  },
}

/** What the server says of an import, for whoever shows it. */
export function keepImport(recordImport: RecordImport): void {
  const { queryKey } = api.sourceRecords.getRecordImport.queryOptions({
    input: { importId: recordImport.id },
  })
  queryClient.setQueryData(queryKey, { recordImport })
}

function note(importId: string, state: UploadState | null): void {
  if (state === null) {
    states.delete(importId)
    files.delete(importId)
  } else states.set(importId, state)
  for (const tell of listeners) tell()
}

async function send(recordImport: RecordImport, file: File): Promise<void> {
  const importId = recordImport.id
  if (states.get(importId) === 'running') return
  note(importId, 'running')
  let known = recordImport
  try {
    while (known.state === 'uploading') {
      const offset = known.uploadedBytes
      const part = new File([file.slice(offset, offset + recordPartBytes)], 'part')
      known = (await client.sourceRecords.addRecordPart({ importId, offset, part })).recordImport
      keepImport(known)
    }
    note(importId, null)
  } catch {
    note(importId, 'lost')
    // Cancelled meanwhile, or the connection is gone: the server knows which.
    await queryClient.invalidateQueries({ queryKey: api.sourceRecords.getRecordImport.key() })
  }
}
