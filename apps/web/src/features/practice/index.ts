export { ContinualCard } from './continual-card.tsx'
export { readPlanSearch } from './plan-search.ts'
