import { metrics } from '@ratchet/contract'
import { allow, inputOf, query } from '../../foundation/index.ts'
import { attributesOfLatest, readSource } from '../../source-records/index.ts'
import { templatesFor } from './template-rules.ts'
import { datesOfSource } from './ticket-periods-store.ts'

/** Metrics that the tickets of a source allow, and what is missing for others. */
export const listTicketTemplates = query({
  name: 'list-ticket-templates',
  allow: allow.viewers,
  input: inputOf(metrics.listTicketTemplates),
  async run(scope, { sourceId }) {
    await readSource(scope, sourceId)
    const { attributes } = await attributesOfLatest(scope, sourceId)
    return { templates: templatesFor({ dates: await datesOfSource(scope, sourceId), attributes }) }
  },
})
