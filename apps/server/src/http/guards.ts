import type { Problem } from '@ratchet/contract'
import { problem } from './problem.ts'

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])
const harmlessMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export const isLoopback = (host: string): boolean => loopbackNames.has(host) || host === '::1'

/**
 * A server that listens on loopback answers to loopback names only (and to its public address): a page that
 * re-points its own name at 127.0.0.1 (DNS rebinding) still sends its own name in `Host`.
 */
export function refuseHost(host: string, listensOn: string, publicUrl: URL | null): Problem | null {
  if (!isLoopback(listensOn)) return null
  if (publicUrl && host === publicUrl.host) return null
  if (loopbackNames.has(host.replace(/:\d+$/, ''))) return null
  return problem({
    code: 'forbidden',
    reason: 'foreign_host',
    detail:
      'This server listens on this machine only and was asked under another name. RATCHET_URL sets a public one.',
  })
}

/**
 * A request that changes something must come from our own pages when a browser sends it: browsers say where it comes
 * from in `Sec-Fetch-Site` and `Origin`. Requests with a cookie must carry one of the two; programs use a key instead.
 */
export function refuseOrigin(
  method: string,
  headers: Headers,
  host: string,
  publicUrl: URL | null,
): Problem | null {
  if (harmlessMethods.has(method)) return null
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const fromElsewhere = site !== null && site !== 'same-origin' && site !== 'none'
  if (!fromElsewhere) {
    if (origin !== null && isOurs(origin, host, publicUrl)) return null
    if (origin === null && (site !== null || !headers.has('cookie'))) return null
  }
  return problem({
    code: 'forbidden',
    reason: 'foreign_origin',
    detail:
      'This request did not come from one of our own pages, so nothing was changed. Reload the page and try again.',
  })
}

function isOurs(origin: string, host: string, publicUrl: URL | null): boolean {
  if (publicUrl && origin === publicUrl.origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
