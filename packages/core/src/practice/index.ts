export { checkImprovement } from './check-improvement.ts'
export { checkPlan } from './check-plan.ts'
export { getCoverage } from './get-coverage.ts'
