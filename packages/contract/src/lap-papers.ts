import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id } from './common.ts'

const tags = ['seven-steps']
const lapId = { lapId: Id }

/** Routes of the seven steps that hand a lap on: its evidence, its page, its snapshots. */
export const lapPapers = {
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
