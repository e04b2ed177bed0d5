import { exportEvidence } from '@ratchet/core/seven-steps'
import { routes } from './contract-routes.ts'
import { whoAsks } from './request-context.ts'

const { sevenSteps } = routes

/** A lap on paper: its evidence, its page, its snapshots. */
export const lapPapersRoutes = {
  exportEvidence: sevenSteps.exportEvidence.handler(async ({ context, input }) => {
    const pack = await exportEvidence(whoAsks(context), input)
    return new File([`${JSON.stringify(pack, null, 1)}\n`], 'evidence.json', { type: 'application/json' })
  }),
}
