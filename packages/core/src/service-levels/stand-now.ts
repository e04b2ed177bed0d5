import type { BudgetStanding, ServiceLevel } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { readingsKnown, selectReadings } from './readings-store.ts'
import { budgetReport, readingsNeeded } from './report-rules.ts'
import { storeStanding } from './store.ts'

/** Reckon how the budget stands now, and keep it for lists. */
export async function standNow(scope: Scope, level: ServiceLevel): Promise<BudgetStanding> {
  const readings = await selectReadings(scope, level.id, readingsNeeded(level, scope.now))
  const { asOf, sli, remaining, known, pace } = budgetReport(level, readings, scope.now)
  const standing = { asOf, sli, remaining, known, pace: pace.advised }
  await storeStanding(scope, level.id, standing, await readingsKnown(scope, level.id))
  return standing
}
