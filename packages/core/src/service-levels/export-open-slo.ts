import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { linkTargets } from '../value-system/index.ts'
import { selectLevels, selectOrigins } from './store.ts'

/** Every service level that is not archived, with the service's name and what its document had beyond our fields. */
export const exportOpenSlo = query({
  name: 'export-open-slo',
  allow: allow.viewers,
  input: z.strictObject({}),
  async run(scope) {
    const targets = await linkTargets(scope)
    const origins = await selectOrigins(scope)
    const levels = (await selectLevels(scope)).filter(({ archivedAt }) => archivedAt === null)
    return {
      workspaceName: (await getWorkspace(scope)).name,
      levels: levels.map((level) => ({
        level,
        serviceName: level.serviceId ? (targets.find('service', level.serviceId)?.name ?? null) : null,
        origin: origins.get(level.id) ?? null,
      })),
    }
  },
})
export type ExportedLevel = Awaited<ReturnType<typeof exportOpenSlo>>['levels'][number]
