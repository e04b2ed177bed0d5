import { createSource, getSource, listSources, updateSource } from '@ratchet/core/source-records'
import { routes } from './contract-routes.ts'
import { signedIn, signedInOnly } from './request-context.ts'

const { sourceRecords } = routes

/** Sources of tickets. */
export const sourceRecordsRoutes = {
  listSources: sourceRecords.listSources.handler(signedInOnly(listSources)),
  createSource: sourceRecords.createSource.handler(signedIn(createSource)),
  getSource: sourceRecords.getSource.handler(signedIn(getSource)),
  updateSource: sourceRecords.updateSource.handler(signedIn(updateSource)),
}
