import type { RecordImport } from '@ratchet/contract'
import type { Terminal } from '../terminal.ts'

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)

/** One line that is written over, in a terminal only: a script's log stays clean. */
export function progressLine(terminal: Terminal) {
  let last = ''
  const write = (text: string) => {
    if (terminal.interactive !== true || text === last) return
    terminal.complain(`\r${text.padEnd(last.length)}`)
    last = text
  }
  return {
    show: (recordImport: RecordImport) => write(sayProgress(recordImport)),
    clear: () => {
      write('')
      if (terminal.interactive === true) terminal.complain('\r')
    },
  }
}

function sayProgress(known: RecordImport): string {
  const { state, fileBytes, uploadedBytes, bytesRead, rowsRead, metricsDone, metricsToDo } = known
  if (state === 'uploading') return `Uploading: ${megabytes(uploadedBytes)} of ${megabytes(fileBytes)} MB`
  if (state === 'waiting') return 'Waiting for its turn'
  if (state === 'reading') {
    const share = Math.floor((100 * bytesRead) / Math.max(1, fileBytes))
    return `Reading: ${share} %, ${rowsRead.toLocaleString('en')} rows`
  }
  if (state === 'storing') return `Storing ${rowsRead.toLocaleString('en')} rows`
  if (state === 'measuring') return `Bringing metrics up to date: ${metricsDone} of ${metricsToDo}`
  return ''
}
