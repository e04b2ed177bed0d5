import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { recordFileBytes, recordHeadBytes } from '@ratchet/contract'
import { CliError } from '../cli-error.ts'

/** An export on disk, read in pieces: 200 MB never stand in the memory. */
export interface TicketFile {
  readonly name: string
  readonly bytes: number
  readonly changedAt: Date
  /** The first megabyte, or less when the file is shorter. */
  readonly head: Uint8Array<ArrayBuffer>
  readonly isWhole: boolean
  piece(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  parts(length: number): AsyncGenerator<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

/** @throws CliError when the file cannot be read, is empty, or is larger than an import may be */
export async function openTicketFile(path: string): Promise<TicketFile> {
  const handle = await opened(path)
  try {
    const { size, mtime } = await handle.stat()
    if (size === 0) throw new CliError(`${path} is empty; it needs a line per ticket.`)
    if (size > recordFileBytes) {
      throw new CliError(
        `${path} is larger than ${recordFileBytes / 1_000_000} MB; pack it with gzip, or export a shorter time span.`,
      )
    }
    const piece = (offset: number, length: number) => pieceOf(handle, offset, Math.min(length, size - offset))
    return {
      name: basename(path),
      bytes: size,
      changedAt: mtime,
      head: await piece(0, recordHeadBytes),
      isWhole: size <= recordHeadBytes,
      piece,
      async *parts(length) {
        for (let offset = 0; offset < size; offset += length) yield await piece(offset, length)
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    const handle = await open(path)
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new CliError(`${path} does not exist.`)
    if (code === 'EACCES' || code === 'EPERM') throw new CliError(`${path} may not be read by you.`)
    throw new CliError(`${path} cannot be read (${String(code ?? error)}).`)
  }
  throw new CliError(`${path} is a folder, not a file.`)
}

async function pieceOf(handle: FileHandle, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await handle.read(bytes, read, length - read, offset + read)
    if (bytesRead === 0) throw new CliError('The file became shorter while it was read; try again.')
    read += bytesRead
  }
  return bytes
}
