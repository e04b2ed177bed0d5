import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { standNow } from './stand-now.ts'
import { selectLevels } from './store.ts'

/** Reckon every budget anew: time moves windows, also where no reading comes in. Not part of the history. */
export const refreshStandings = operation({
  name: 'refresh-standings',
  allow: allow.system,
  input: z.strictObject({}),
  async run(scope) {
    const levels = (await selectLevels(scope)).filter(({ archivedAt }) => archivedAt === null)
    for (const level of levels) await standNow(scope, level)
    return { refreshed: levels.length }
  },
})
