import { type DateFormat, type DecimalMark, dateFormats } from '@ratchet/connectors'
import { ENGINE_VERSION, engines } from '@ratchet/statistics'
import { type Locale, locales } from '@ratchet/wording'
import { type Command, Option } from 'commander'
import type { Period } from '../analyse/calendar.ts'
import { judgeSeries } from '../analyse/judge-series.ts'
import {
  baselineOption,
  dateOption,
  numberOption,
  seasonOption,
  settlingOption,
  whereOption,
} from '../analyse/option-values.ts'
import type { Change } from '../analyse/phases.ts'
import { jsonReport, textReport } from '../analyse/report.ts'
import { seriesFrom } from '../analyse/series.ts'
import { readInput } from '../read-input.ts'
import type { Terminal } from '../terminal.ts'

interface AnalyseOptions {
  time?: string
  value?: string
  denominator?: string
  where?: { column: string; equals: string }[]
  goLive?: string
  baseline?: NonNullable<Change['baseline']>
  settlingIn?: number
  direction: 'increase' | 'decrease'
  target?: number
  season?: number
  period?: Period
  dateFormat?: DateFormat
  decimalMark?: DecimalMark
  name?: string
  unit?: string
  engine: string
  language: Locale
  json?: boolean
}

/** `ratchet analyse FILE.csv|-`: a series and a change in, chart and verdict out. No server. */
export function analyse(root: Command, terminal: Terminal): void {
  root
    .command('analyse')
    .summary('judge a CSV series before and after a change')
    .description(
      'Reads a series of days, weeks or months, draws it, and says whether the change made a difference.\nRuns without a server. What is left out is guessed only where one answer is possible, and said aloud.',
    )
    .argument('<file>', 'CSV file, or - for standard input')
    .addOption(
      new Option('--direction <way>', 'which way is better')
        .choices(['increase', 'decrease'])
        .makeOptionMandatory(),
    )
    .option('--go-live <date>', 'first day of the change, YYYY-MM-DD', dateOption)
    .option(
      '--baseline <window>',
      'FROM..TO (two days), or a number of points before go-live',
      baselineOption,
    )
    .option('--settling-in <periods>', 'periods after go-live that count for neither side', settlingOption)
    .option('--target <number>', 'what it should reach', numberOption)
    .option(
      '--season <periods>',
      'periods in a season: 12 for months in a year, 7 for days in a week',
      seasonOption,
    )
    .option('--time <column>', 'column with the times')
    .option('--value <column>', 'column with the values')
    .option('--denominator <column>', 'judge the value as a percentage of this column')
    .option('--where <column=text>', 'read only these rows; may be repeated', whereOption)
    .addOption(new Option('--period <period>', 'what one point stands for').choices(['day', 'week', 'month']))
    .addOption(new Option('--date-format <format>', 'how the times are written').choices([...dateFormats]))
    .addOption(new Option('--decimal-mark <mark>', 'how decimals are written').choices(['.', ',']))
    .option('--name <text>', 'what the values are, for the sentences')
    .option('--unit <text>', 'unit of the values')
    .addOption(
      new Option('--engine <version>', 'the engine that judges')
        .choices(Object.keys(engines))
        .default(ENGINE_VERSION),
    )
    .addOption(new Option('--language <code>', 'language of the answer').choices([...locales]).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText(
      'after',
      `
Examples:
  $ ratchet analyse waiting.csv --go-live 2026-03-02 --direction decrease --target 4 --unit h
  $ ratchet analyse emergency.csv --value breaches --denominator attendances --where org_code=RQM \\
      --where type=1 --baseline 2016-04-01..2017-03-31 --go-live 2017-04-01 --direction decrease
  $ curl -s https://example.org/series.csv | ratchet analyse - --go-live 2026-03-02 --direction increase --json`,
    )
    .action(async (file: string, options: AnalyseOptions) => {
      const bytes = await readInput(file, terminal)
      const series = seriesFrom(bytes, {
        timeColumn: options.time,
        valueColumn: options.value,
        denominatorColumn: options.denominator,
        where: options.where,
        dateFormat: options.dateFormat,
        decimalMark: options.decimalMark,
        period: options.period,
      })
      const named = { ...series, name: options.name ?? series.name, unit: options.unit ?? series.unit }
      const judged = judgeSeries(named, {
        direction: options.direction,
        target: options.target ?? null,
        seasonPeriod: options.season ?? null,
        engineVersion: options.engine,
        change: {
          goLiveOn: options.goLive,
          baseline: options.baseline,
          settlingIn: options.settlingIn ?? 0,
        },
      })
      terminal.write(
        options.json
          ? `${JSON.stringify(jsonReport(judged, options.language), null, 2)}\n`
          : textReport(judged, {
              locale: options.language,
              columns: terminal.columns,
              colour: terminal.colour,
            }),
      )
    })
}
