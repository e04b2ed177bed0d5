export type {
  AnkiErrorCode,
  AnkiField,
  AnkiFinding,
  AnkiFlashcard,
  AnkiLimits,
  AnkiNote,
  AnkiPackage,
  AnkiReview,
  ApkgNote,
} from './anki/index.ts'
export { AnkiError, flashcardsOf, readApkg, writeApkg } from './anki/index.ts'
export type { CardTable, CardTableFinding, TableCard } from './card-table/index.ts'
export { CardTableError, readCardTable, writeCardTable } from './card-table/index.ts'
export type {
  CsvGuess,
  CsvOptions,
  CsvRejection,
  CsvRow,
  CsvSeries,
  CsvSeriesErrorCode,
  DateConfidence,
  DateFormat,
  DecimalMark,
  Encoding,
  NumberReading,
  RejectionCode,
} from './csv-series/index.ts'
export { CsvSeriesError, dateFormats, guessCsvSeries, readCsvSeries, readNumber } from './csv-series/index.ts'
export type {
  GiftFile,
  GiftFinding,
  GiftFindingCode,
  GiftFormat,
  GiftNumber,
  GiftOption,
  GiftQuestion,
  GiftText,
} from './gift/index.ts'
export { GiftError, readGift, writeGift } from './gift/index.ts'
export type {
  AlertCondition,
  AlertPolicy,
  BudgetingMethod,
  CalendarStart,
  Comparison,
  Duration,
  DurationUnit,
  Finding,
  FindingCode,
  Indicator,
  MetricSource,
  OpenSlo,
  OpenSloErrorCode,
  OpenSloOptions,
  OpenSloReading,
  Slo,
  SloObjective,
  SloWindow,
} from './openslo/index.ts'
export {
  OpenSloError,
  openSloDocuments,
  readOpenSlo,
  summariseDocument,
  writeOpenSlo,
} from './openslo/index.ts'
export {
  guessReadingTable,
  type ReadingColumns,
  type ReadingGuess,
  type ReadingRow,
  type ReadingRows,
  readReadingTable,
} from './reading-table/index.ts'
export type { Register, RegisterField, RegisterRow } from './register/index.ts'
export {
  guarded,
  guessRegisterColumns,
  RegisterError,
  readRegister,
  registerFields,
} from './register/index.ts'
export type {
  PreviewOptions,
  ReadOptions,
  TicketBatch,
  TicketLogErrorCode,
  TicketLogWarning,
  TicketRow,
} from './ticket-log/index.ts'
export { previewTicketLog, readTicketLog, TicketLogError } from './ticket-log/index.ts'
export { writeWorkbook } from './workbook/index.ts'
export {
  readYamlDocument,
  writeYamlDocument,
  type YamlDocument,
  YamlDocumentError,
} from './yaml-document/index.ts'
