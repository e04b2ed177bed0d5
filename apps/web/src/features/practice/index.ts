export { ContinualCard } from './continual-card.tsx'
export { readMonth } from './over-time/months.ts'
export { readPeriodSearch } from './over-time/period-search.ts'
export { readPlanSearch } from './plan-search.ts'
