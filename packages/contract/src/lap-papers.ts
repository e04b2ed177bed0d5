import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, line } from './common.ts'
import { GuestToken } from './feedback.ts'
import { OnePage, pageFormats, pageLanguages, Snapshot, snapshotDays } from './one-page.ts'

const tags = ['seven-steps']
const lapId = { lapId: Id }

/** Routes of the seven steps that hand a lap on: its page, its snapshots, its evidence. */
export const lapPapers = {
  getPage: oc
    .route({ method: 'GET', path: '/laps/{lapId}/page', tags, summary: 'One lap on one page, as facts' })
    .input(z.strictObject(lapId))
    .output(z.object({ page: OnePage })),
  downloadPage: oc
    .route({
      method: 'GET',
      path: '/laps/{lapId}/page-file',
      tags,
      summary: 'One lap on one page (A3), as PDF with vector charts or as Markdown',
    })
    .input(
      z.strictObject({
        ...lapId,
        format: z.enum(pageFormats).default('pdf'),
        language: z.enum(pageLanguages).default('en'),
      }),
    )
    .output(z.file()),
  shareSnapshot: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/snapshots',
      tags,
      summary:
        'Freeze the page for somebody without an account, roles instead of names; the link is shown once',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...lapId,
        label: line(120),
        days: z.number().int().min(snapshotDays.least).max(snapshotDays.most).default(snapshotDays.usual),
      }),
    )
    .output(z.object({ snapshot: Snapshot, link: z.string() })),
  listSnapshots: oc
    .route({
      method: 'GET',
      path: '/laps/{lapId}/snapshots',
      tags,
      summary: 'Snapshots of a lap, newest first, with how often each was opened',
    })
    .input(z.strictObject(lapId))
    .output(z.object({ snapshots: z.array(Snapshot) })),
  revokeSnapshot: oc
    .route({
      method: 'DELETE',
      path: '/snapshots/{snapshotId}',
      tags,
      summary: 'End the link to a snapshot',
    })
    .input(z.strictObject({ snapshotId: Id }))
    .output(z.object({ snapshot: Snapshot })),
  openSnapshot: oc
    .route({
      method: 'POST',
      path: '/snapshots/look-up',
      tags,
      summary: 'The frozen page behind a snapshot link; open to whoever holds it',
    })
    .input(z.strictObject({ token: GuestToken }))
    .output(z.object({ page: OnePage, expiresAt: Instant })),
  exportEvidence: oc
    .route({
      method: 'GET',
      path: '/laps/{lapId}/evidence',
      tags,
      summary: 'Auditor pack: evidence.json, which `ratchet check-evidence` recomputes without a server',
    })
    .input(z.strictObject(lapId))
    .output(z.file()),
}
