import { serviceLevels } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectDecisions } from './decisions-store.ts'
import { selectReadingImports, selectReadings } from './readings-store.ts'
import { budgetReport, readingsNeeded } from './report-rules.ts'
import { findLevel } from './store.ts'

/** One service level with its budget as seen from a moment: now, unless another one is asked for. */
export const getServiceLevel = query({
  name: 'get-service-level',
  allow: allow.viewers,
  input: inputOf(serviceLevels.getServiceLevel),
  async run(scope, { serviceLevelId, asOf }) {
    const serviceLevel = await findLevel(scope, serviceLevelId)
    const moment = asOf === undefined ? scope.now : new Date(asOf)
    const readings = await selectReadings(scope, serviceLevelId, readingsNeeded(serviceLevel, moment))
    return {
      serviceLevel,
      report: budgetReport(serviceLevel, readings, moment),
      decisions: await selectDecisions(scope, serviceLevelId),
      imports: await selectReadingImports(scope, serviceLevelId),
    }
  },
})
