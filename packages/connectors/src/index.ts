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
