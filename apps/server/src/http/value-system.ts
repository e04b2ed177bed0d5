import {
  createPractice,
  createService,
  createServiceOffering,
  createStakeholder,
  createStrategicAim,
  createValueStream,
  exportValueSystem,
  getRecordHistory,
  getValueSystem,
  importValueSystem,
  mayImportValueSystem,
  previewValueSystemImport,
  updatePractice,
  updateService,
  updateServiceOffering,
  updateStakeholder,
  updateStrategicAim,
  updateValueStream,
} from '@ratchet/core/value-system'
import { routes } from './contract-routes.ts'
import { signedIn, signedInOnly, whoAsks } from './request-context.ts'
import { takeDocument, valueSystemFile } from './value-system-file.ts'

const { valueSystem } = routes

/** The value system. A document's bytes are read here; the room below takes plain values. */
export const valueSystemRoutes = {
  getValueSystem: valueSystem.getValueSystem.handler(signedInOnly(getValueSystem)),
  createService: valueSystem.createService.handler(signedIn(createService)),
  updateService: valueSystem.updateService.handler(signedIn(updateService)),
  createServiceOffering: valueSystem.createServiceOffering.handler(signedIn(createServiceOffering)),
  updateServiceOffering: valueSystem.updateServiceOffering.handler(signedIn(updateServiceOffering)),
  createStakeholder: valueSystem.createStakeholder.handler(signedIn(createStakeholder)),
  updateStakeholder: valueSystem.updateStakeholder.handler(signedIn(updateStakeholder)),
  createStrategicAim: valueSystem.createStrategicAim.handler(signedIn(createStrategicAim)),
  updateStrategicAim: valueSystem.updateStrategicAim.handler(signedIn(updateStrategicAim)),
  createValueStream: valueSystem.createValueStream.handler(signedIn(createValueStream)),
  updateValueStream: valueSystem.updateValueStream.handler(signedIn(updateValueStream)),
  createPractice: valueSystem.createPractice.handler(signedIn(createPractice)),
  updatePractice: valueSystem.updatePractice.handler(signedIn(updatePractice)),
  getRecordHistory: valueSystem.getRecordHistory.handler(signedIn(getRecordHistory)),

  exportValueSystem: valueSystem.exportValueSystem.handler(async ({ context }) =>
    valueSystemFile(await exportValueSystem(whoAsks(context), {})),
  ),
  previewValueSystemImport: valueSystem.previewValueSystemImport.handler(
    async ({ context, input: { file } }) => {
      const asking = whoAsks(context)
      await mayImportValueSystem(asking, {})
      return await takeDocument(file, (document) => previewValueSystemImport(asking, { document }))
    },
  ),
  importValueSystem: valueSystem.importValueSystem.handler(async ({ context, input: { file } }) => {
    const asking = whoAsks(context)
    await mayImportValueSystem(asking, {})
    return await takeDocument(file, (document) => importValueSystem(asking, { document }))
  }),
}
