export { readLevelSearch } from './level-search.ts'
export { useBudgetsDue } from './use-budgets-due.ts'
