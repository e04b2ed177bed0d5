import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** Vite puts a hash into the names below `assets/`: such a file never changes. */
const forever = 'public, max-age=31536000, immutable'

/**
 * A file of the built web app; any other address without a file ending is a page of the app and gets `index.html`.
 *
 * @returns null when there is nothing to serve (an unknown file, or no built web app)
 */
export async function staticFile(folder: string, pathname: string): Promise<Response | null> {
  const path = safePath(folder, pathname)
  if (path === null) return null
  const type = types[extname(path)]
  if (type && (await isFile(path))) {
    const isHashed = path.startsWith(join(resolve(folder), 'assets') + sep)
    return await fileResponse(path, type, isHashed ? forever : 'no-cache')
  }
  if (extname(path) !== '') return null
  const page = join(resolve(folder), 'index.html')
  return (await isFile(page)) ? await fileResponse(page, types['.html'] ?? '', 'no-cache') : null
}

/** The place of an address below the folder; null for one that leads out of it or cannot be read. */
export function safePath(folder: string, pathname: string): string | null {
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (name.includes('\0') || name.includes('\\')) return null
  const root = resolve(folder)
  const path = resolve(root, `.${name}`)
  return path === root || path.startsWith(root + sep) ? path : null
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

async function fileResponse(path: string, type: string, caching: string): Promise<Response> {
  return new Response(await readFile(path), { headers: { 'content-type': type, 'cache-control': caching } })
}
