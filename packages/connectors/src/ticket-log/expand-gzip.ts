import { Readable } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { TicketLogError } from './errors.ts'
import { isGzip } from './refuse-binary.ts'

/** A log of a gigabyte is beyond any desk; a small file that unpacks to more is a mistake or an attack. */
const mostExpandedBytes = 1_000_000_000

/**
 * Parts of a file, unpacked when they are gzip and unchanged otherwise.
 *
 * node:zlib here breaks no rule of this package: it is arithmetic on bytes, with no file, network or clock. Left to the
 * callers, each of them would need the cap and the check of the first bytes again.
 * @throws TicketLogError for damaged gzip, and beyond a gigabyte unpacked
 */
export async function* expandGzip(
  parts: AsyncIterable<Uint8Array>,
  mostBytes = mostExpandedBytes,
): AsyncGenerator<Uint8Array> {
  const all = parts[Symbol.asyncIterator]()
  try {
    let head: Uint8Array = new Uint8Array(0)
    let first = await all.next()
    while (!first.done) {
      head = head.length === 0 ? first.value : Buffer.concat([head, first.value])
      if (head.length >= 2) break
      first = await all.next()
    }
    const whole = rejoined(head, all)
    if (isGzip(head)) yield* unpacked(whole, mostBytes)
    else yield* whole
  } finally {
    await all.return?.()
  }
}

async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function* unpacked(parts: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Uint8Array> {
  const source = Readable.from(parts, { objectMode: true })
  const gunzip = createGunzip({ chunkSize: 1 << 18 })
  let failure: unknown
  source.once('error', (error) => {
    failure = error
    gunzip.destroy(error)
  })
  source.pipe(gunzip)
  let bytes = 0
  try {
    for await (const part of gunzip as AsyncIterable<Uint8Array>) {
      bytes += part.length
      if (bytes > mostBytes) throw tooLarge(mostBytes)
      yield part
    }
  } catch (error) {
    if (failure !== undefined) throw failure
    throw isZlibError(error) ? damaged() : error
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

/** The first megabyte or so that the head of a gzip file holds; the end of the head may cut it anywhere. */
export function expandHead(head: Uint8Array, wantedBytes: number): { bytes: Uint8Array; used: number } {
  let known: { bytes: Uint8Array; used: number } | null = null
  for (const size of [1 << 16, 1 << 18, 1 << 20]) {
    const used = Math.min(size, head.length)
    try {
      const bytes = gunzipSync(head.subarray(0, used), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: 1 << 27,
      })
      known = { bytes, used }
    } catch (error) {
      if (known === null) throw isTooLong(error) ? tooLarge(mostExpandedBytes) : damaged()
      break
    }
    if (known.bytes.length >= wantedBytes || used === head.length) break
  }
  return known ?? { bytes: new Uint8Array(0), used: 0 }
}

function damaged(): TicketLogError {
  return new TicketLogError('gzip_damaged', 'The gzip archive is damaged or cut off; pack the file again.')
}

function tooLarge(mostBytes: number): TicketLogError {
  const megabytes = Math.round(mostBytes / 1_000_000)
  return new TicketLogError(
    'too_large',
    `The archive unpacks to more than ${megabytes} MB; export a shorter time span.`,
  )
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(Z_|ERR_BUFFER)/.test(String(error.code))
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
