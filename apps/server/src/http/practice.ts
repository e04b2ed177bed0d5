import {
  beginMeasuring,
  checkImprovement,
  checkPlan,
  getCoverage,
  getPractice,
  improveMeasure,
  setMeasureTarget,
} from '@ratchet/core/practice'
import { routes } from './contract-routes.ts'
import { signedIn } from './request-context.ts'

const { practice } = routes

/** How the practice itself is done. */
export const practiceRoutes = {
  checkPlan: practice.checkPlan.handler(signedIn(checkPlan)),
  checkImprovement: practice.checkImprovement.handler(signedIn(checkImprovement)),
  getCoverage: practice.getCoverage.handler(signedIn(getCoverage)),
  getPractice: practice.getPractice.handler(signedIn(getPractice)),
  beginMeasuring: practice.beginMeasuring.handler(signedIn(beginMeasuring)),
  setMeasureTarget: practice.setMeasureTarget.handler(signedIn(setMeasureTarget)),
  improveMeasure: practice.improveMeasure.handler(signedIn(improveMeasure)),
}
