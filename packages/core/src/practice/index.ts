export { checkImprovement } from './check-improvement.ts'
export { checkPlan } from './check-plan.ts'
export { getContinual } from './get-continual.ts'
export { getCoverage } from './get-coverage.ts'
export { getMonth } from './get-month.ts'
export {
  beginMeasuring,
  getPractice,
  improveMeasure,
  measurePractice,
  setMeasureTarget,
} from './measures/index.ts'
