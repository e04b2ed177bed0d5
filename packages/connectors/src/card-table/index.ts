export {
  type CardTable,
  CardTableError,
  type CardTableFinding,
  readCardTable,
  type TableCard,
} from './read.ts'
export { writeCardTable } from './write.ts'
