export { defaultDataFolder, prepareDataFolder } from './data-folder.ts'
export { type DataFolderHold, holdDataFolder } from './hold-data-folder.ts'
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.ts'
