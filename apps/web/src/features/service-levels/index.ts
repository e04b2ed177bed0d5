export { readLevelSearch } from './level-search.ts'
