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
  RejectionCode,
} from './csv-series/index.ts'
export { CsvSeriesError, dateFormats, guessCsvSeries, readCsvSeries } from './csv-series/index.ts'
