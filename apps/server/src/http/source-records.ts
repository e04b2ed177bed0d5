import {
  addRecordPart,
  cancelRecordImport,
  countByAttribute,
  createServiceCalendar,
  createSource,
  getRecordImport,
  getSource,
  listAttributes,
  listRecordImports,
  listRejections,
  listServiceCalendars,
  listSources,
  startRecordImport,
  updateServiceCalendar,
  updateSource,
} from '@ratchet/core/source-records'
import { routes } from './contract-routes.ts'
import { previewRecords } from './record-preview.ts'
import { rejectionsFile } from './rejections-file.ts'
import { signedIn, signedInOnly, whoAsks } from './request-context.ts'

const { sourceRecords } = routes

/** Sources of tickets, their imports, service calendars. A preview's bytes are read here; an import's by its job. */
export const sourceRecordsRoutes = {
  listSources: sourceRecords.listSources.handler(signedInOnly(listSources)),
  createSource: sourceRecords.createSource.handler(signedIn(createSource)),
  getSource: sourceRecords.getSource.handler(signedIn(getSource)),
  updateSource: sourceRecords.updateSource.handler(signedIn(updateSource)),
  listAttributes: sourceRecords.listAttributes.handler(signedIn(listAttributes)),
  countByAttribute: sourceRecords.countByAttribute.handler(signedIn(countByAttribute)),

  previewRecords: sourceRecords.previewRecords.handler(({ context, input }) =>
    previewRecords(whoAsks(context), input),
  ),
  startRecordImport: sourceRecords.startRecordImport.handler(signedIn(startRecordImport)),
  addRecordPart: sourceRecords.addRecordPart.handler(async ({ context, input }) => {
    const { importId, offset, part } = input
    const bytes = new Uint8Array(await part.arrayBuffer())
    return await addRecordPart(whoAsks(context), { importId, offset, bytes })
  }),
  getRecordImport: sourceRecords.getRecordImport.handler(signedIn(getRecordImport)),
  listRecordImports: sourceRecords.listRecordImports.handler(signedIn(listRecordImports)),
  cancelRecordImport: sourceRecords.cancelRecordImport.handler(signedIn(cancelRecordImport)),
  downloadRejections: sourceRecords.downloadRejections.handler(async ({ context, input }) =>
    rejectionsFile(await listRejections(whoAsks(context), input)),
  ),

  listServiceCalendars: sourceRecords.listServiceCalendars.handler(signedInOnly(listServiceCalendars)),
  createServiceCalendar: sourceRecords.createServiceCalendar.handler(signedIn(createServiceCalendar)),
  updateServiceCalendar: sourceRecords.updateServiceCalendar.handler(signedIn(updateServiceCalendar)),
}
