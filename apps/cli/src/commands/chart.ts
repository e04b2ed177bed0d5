import { renderTerminal } from '@ratchet/chart/terminal'
import { canonicalJson, type RuleSignal, StatisticsError } from '@ratchet/statistics'
import { type Locale, locales, type Words, words as wordsOf } from '@ratchet/wording'
import { type Command, Option } from 'commander'
import type { ChartAnswer } from '../chart/chart-answer.ts'
import { chartAnswer } from '../chart/chart-file.ts'
import { CliError } from '../cli-error.ts'
import { parsedJson, readInput } from '../read-input.ts'
import { recordHelp } from '../record-help.ts'
import type { Terminal } from '../terminal.ts'

const kinds = ['run', 'i', 'mr', 'xbar', 's', 'c', 'u', 'up', 'p', 'pp', 'ip', 'g', 't', 'xmr'] as const

interface ChartOptions {
  chart?: (typeof kinds)[number]
  title?: string
  unit: string
  language: Locale
  json?: boolean
  record?: boolean
}

/** `ratchet chart FILE.json|-`: a series in, its control chart out, drawn or as JSON. No server. */
export function chart(root: Command, terminal: Terminal): void {
  root
    .command('chart')
    .summary('draw a control chart of a JSON series')
    .description(
      'Draws a series with its limits and says which rule fired where.\nRuns without a server. With --json it prints all numbers instead.',
    )
    .argument('<file>', 'JSON file with the input, or - for standard input')
    .addOption(
      new Option('--chart <kind>', 'which chart; guessed from the keys when left out').choices(kinds),
    )
    .option('--title <text>', 'heading of the drawing')
    .option('--unit <text>', 'unit of the values', '')
    .addOption(new Option('--language <code>', 'language of the drawing').choices([...locales]).default('en'))
    .option('--json', 'print JSON instead of the drawing')
    .option('--record', recordHelp)
    .addHelpText(
      'after',
      `
The input is one JSON object. For an XmR chart with the four Making Data Count rules:
  values   numbers                         dates   one date per value
  options  {improvement_direction, target, rebase_dates, fix_after_n_points, screen_outliers}
For run, i, mr, c, u, up, p, pp, ip, g, t, xbar and s charts:
  y        values, counts or times         n         denominators (u, up, p, pp, ip)
  subgroup number of each one's subgroup   part      places (from 0) at which limits begin anew
  freeze   limits from the first so many   exclude   places (from 1) that do not count
  screened true: leave out huge moving ranges once
  chart    which chart, as --chart

Examples:
  $ ratchet chart waiting.json --unit h
  $ echo '{"y":[12,15,9,14,11,13,10,41],"n":[90,95,88,97,91,94,90,96]}' | ratchet chart - --chart p
  $ ratchet chart waiting.json --json`,
    )
    .action(async (file: string, options: ChartOptions) => {
      const json = parsedJson(await readInput(file, terminal), 'ratchet chart')
      const words = wordsOf(options.language)
      try {
        const title = options.title ?? (file === '-' ? 'series' : file.replace(/^.*[\\/]|\.json$/g, ''))
        const answer = chartAnswer(json, { chart: options.chart, title, unit: options.unit }, words)
        if (options.record) return terminal.write(recorded(answer))
        terminal.write(
          options.json ? `${JSON.stringify(answer.json(), null, 2)}\n` : drawn(answer, words, terminal),
        )
      } catch (error) {
        if (error instanceof StatisticsError) throw new CliError(error.message)
        throw error
      }
    })
}

function recorded({ record }: ChartAnswer): string {
  const found = record()
  if (!found) throw new CliError('This input is a table, which has no record; --json prints it.')
  return `${canonicalJson(found)}\n`
}

function drawn(
  { drawing, signals, pointName, notes }: ChartAnswer,
  words: Words,
  terminal: Terminal,
): string {
  if (!drawing) throw new CliError('This input is a table, which has no drawing; --json prints it.')
  const columns = Math.min(terminal.columns, 100)
  const picture = renderTerminal(drawing, { words: words.chart, columns, colour: terminal.colour })
  const told = signalLines(signals, pointName, words)
  const quiet = drawing.points.length < 3 ? words.analysis.tooFewPoints : words.analysis.noSignal
  const found = told.length > 0 ? told.join('\n') : quiet
  const parts = [picture, found, notes.map((note) => `! ${note}`).join('\n')]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** One line per signal; points that stand outside by themselves share one per side. */
function signalLines(
  signals: readonly RuleSignal[],
  pointName: (place: number) => string,
  words: Words,
): string[] {
  const alone = (['high', 'low'] as const).flatMap((side) => {
    const own = signals.filter((signal) => signal.rule === 'outside' && signal.side === side)
    const names = own.flatMap(({ points }) => points.map(pointName))
    return names.length === 0 ? [] : [{ rule: 'outside', side, first: words.list(names), last: '', count: 1 }]
  })
  const runs = signals
    .filter(({ rule }) => rule !== 'outside')
    .map(({ rule, side, points }) => ({
      rule,
      side,
      first: pointName(points[0]!),
      last: pointName(points.at(-1)!),
      count: points.length,
    }))
  return [...alone, ...runs].map((signal) => `· ${words.analysis.signal(signal)}`)
}
