export { checkImprovement } from './check-improvement.ts'
export { checkPlan } from './check-plan.ts'
export { getCoverage } from './get-coverage.ts'
export {
  beginMeasuring,
  getPractice,
  improveMeasure,
  measurePractice,
  setMeasureTarget,
} from './measures/index.ts'
