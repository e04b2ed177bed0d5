import {
  addReadings,
  createServiceLevel,
  decidePace,
  exportOpenSlo,
  getServiceLevel,
  importOpenSlo,
  importReadings,
  levelToImportInto,
  listServiceLevels,
  previewOpenSlo,
  previewReadings,
  updateServiceLevel,
} from '@ratchet/core/service-levels'
import { routes } from './contract-routes.ts'
import { openSloFile, readOpenSloFile, refuseFaults } from './open-slo-file.ts'
import { completeReadings, guessReadings, readReadings } from './reading-file.ts'
import { signedIn, signedInOnly, whoAsks } from './request-context.ts'

const { serviceLevels } = routes

/** Service levels and error budgets. Bytes of tables and documents are read here; the room below takes plain values. */
export const serviceLevelsRoutes = {
  listServiceLevels: serviceLevels.listServiceLevels.handler(signedInOnly(listServiceLevels)),
  createServiceLevel: serviceLevels.createServiceLevel.handler(signedIn(createServiceLevel)),
  getServiceLevel: serviceLevels.getServiceLevel.handler(signedIn(getServiceLevel)),
  updateServiceLevel: serviceLevels.updateServiceLevel.handler(signedIn(updateServiceLevel)),
  addReadings: serviceLevels.addReadings.handler(signedIn(addReadings)),
  decidePace: serviceLevels.decidePace.handler(signedIn(decidePace)),

  previewReadings: serviceLevels.previewReadings.handler(
    async ({ context, input: { serviceLevelId, file, mapping = {} } }) => {
      const asking = whoAsks(context)
      const { serviceLevel } = await levelToImportInto(asking, { serviceLevelId })
      const guess = guessReadings(new Uint8Array(await file.arrayBuffer()), mapping, serviceLevel)
      const complete = completeReadings(guess.mapping, serviceLevel)
      if (complete === null) return { preview: { ...guess, report: null } }
      const table = await readReadings(file, serviceLevel, complete)
      return { preview: { ...guess, ...(await previewReadings(asking, table)) } }
    },
  ),
  importReadings: serviceLevels.importReadings.handler(
    async ({ context, input: { serviceLevelId, file, mapping } }) => {
      const asking = whoAsks(context)
      const { serviceLevel } = await levelToImportInto(asking, { serviceLevelId })
      return await importReadings(asking, await readReadings(file, serviceLevel, mapping))
    },
  ),

  exportOpenSlo: serviceLevels.exportOpenSlo.handler(async ({ context }) =>
    openSloFile(await exportOpenSlo(whoAsks(context), {})),
  ),
  previewOpenSlo: serviceLevels.previewOpenSlo.handler(async ({ context, input: { file } }) => {
    const asking = whoAsks(context)
    const { levels, findings } = await readOpenSloFile(file)
    const isFaulty = findings.some(({ severity }) => severity === 'error')
    // An asker who may not import is refused by the operation, also where the file is at fault.
    const would = await previewOpenSlo(asking, { levels: isFaulty ? [] : levels })
    return { plan: { ...would, findings } }
  }),
  importOpenSlo: serviceLevels.importOpenSlo.handler(async ({ context, input: { file } }) => {
    const asking = whoAsks(context)
    await previewOpenSlo(asking, { levels: [] })
    const read = await readOpenSloFile(file)
    refuseFaults(read)
    const { levels, findings } = read
    return { plan: { ...(await importOpenSlo(asking, { levels })), findings } }
  }),
}
