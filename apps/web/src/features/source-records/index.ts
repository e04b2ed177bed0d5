// The pages are fetched when somebody goes there; this door holds only what the routes need at once.
export { readImportSearch } from './read-import-search.ts'
