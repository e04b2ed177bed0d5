import { apiKeys, improvements, invitations, laps, me, members, teams, workspace } from './fixtures.ts'
import { ranking } from './ranking.ts'
import { registerReport } from './register.ts'
import { metrics, points, preview, report, versions } from './series.ts'
import { recordImports, sources } from './tickets.ts'
import { emptySystem, system } from './value-system.ts'

type Answer = { status: number; body: unknown }
const ok = (body: unknown): Answer => ({ status: 200, body })

const problem = (status: number, code: string, detail: string): Answer => ({
  status,
  body: {
    type: 'about:blank',
    title: code,
    status,
    detail,
    code,
    reason: status === 401 ? 'signed_out' : code,
  },
})

/** What the API would answer, read from the fixtures. Paths below `/api/v1`. */
export function answer(
  method: string,
  url: URL,
  { signedIn = true, empty = false }: { signedIn?: boolean; empty?: boolean },
): Answer {
  const path = url.pathname.replace('/api/v1', '')
  if (path === '/welcome/look-up') return ok({ workspaceName: workspace.name })
  if (path === '/invitations/look-up') {
    return ok({
      workspaceName: workspace.name,
      role: 'contributor',
      invitedBy: me.name,
      expiresAt: '2026-06-15T08:00:00.000Z',
    })
  }
  if (!signedIn) return problem(401, 'forbidden', 'Nobody is signed in.')
  if (path === '/me') return ok({ member: me, workspace })
  if (empty && path === '/improvements')
    return ok({ improvements: [], next: null, total: 0, totalIsExact: true })
  if (empty && path === '/metrics') return ok({ metrics: [] })
  if (empty && path === '/sources') return ok({ sources: [] })
  if (empty && path === '/record-imports') return ok({ recordImports: [] })
  if (path === '/value-system') return ok(empty ? emptySystem : system)
  if (path === '/members') return ok({ members })
  if (path === '/teams') return ok({ teams })
  if (path === '/invitations') {
    return method === 'POST'
      ? ok({ invitation: invitations[0], link: 'http://127.0.0.1:4000/join?token=Zk3v0Qw8nT5yRb2LxJ7pHs4d' })
      : ok({ invitations })
  }
  if (path === '/look-alikes') return ok({ lookAlikes: alike(url) })
  if (path === '/backlog/import-previews') return ok({ report: registerReport })
  if (path === '/ranking') return ok(ranking)
  if (path === '/notifications') return ok({ notifications: [], next: null, unseen: 0 })
  if (path === '/api-keys') return ok({ apiKeys })
  if (path === '/improvements') return ok(listed(url))
  const one = improvements.find(({ id }) => path.startsWith(`/improvements/${id}`))
  if (one && path.endsWith('/talk'))
    return ok({ talk: { comments: [], voters: [], voted: false, followers: [], follows: false } })
  if (one && path.endsWith('/laps')) return ok({ laps })
  if (one && path.endsWith('/history')) return ok({ entries: [] })
  if (one) return ok({ improvement: one, mergedFrom: [] })
  if (path === '/metrics') return ok({ metrics })
  if (path === '/sources') return ok({ sources })
  if (path === '/record-imports') return ok({ recordImports })
  const known = recordImports.find(({ id }) => path === `/record-imports/${id}`)
  if (known) return ok({ recordImport: known })
  const metric = metrics.find(({ id }) => path.startsWith(`/metrics/${id}`))
  if (metric) return aboutMetric(path, metric)
  return problem(404, 'not_found', 'There is no such thing here, or it is not yours to see.')
}

function aboutMetric(path: string, metric: (typeof metrics)[number]): Answer {
  if (path.endsWith('/series')) return ok({ points: metric.pointCount === 0 ? [] : points })
  if (path.endsWith('/versions')) return ok({ versions })
  if (path.endsWith('/import-previews')) return ok({ preview })
  if (path.endsWith('/imports'))
    return ok({ reports: [{ ...report, id: metric.id, createdAt: '2026-06-01T06:00:00.000Z' }] })
  const { pointCount: _count, latest: _latest, ...definition } = metric
  return ok({ metric: definition })
}

function alike(url: URL) {
  const except = url.searchParams.get('exceptId')
  return improvements
    .filter(({ id, status }) => id !== except && status !== 'merged')
    .slice(0, 2)
    .map((improvement) => ({ improvement, likeness: 0.6 }))
}

function listed(url: URL) {
  const asked = [...url.searchParams].filter(([key]) => key.startsWith('status')).map(([, value]) => value)
  const text = url.searchParams.get('text')?.toLowerCase() ?? ''
  const found = improvements.filter(
    ({ status, sentence }) =>
      (asked.length === 0 || asked.includes(status)) && sentence.toLowerCase().includes(text),
  )
  return { improvements: found, next: null, total: found.length, totalIsExact: true }
}
