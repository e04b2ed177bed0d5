import { courseInput } from '@ratchet/chart'
import { renderTerminal } from '@ratchet/chart/terminal'
import type { BeforeAndAfter, MetricSummary } from '@ratchet/contract'
import { type Locale, locales, type Words, words as wordsOf } from '@ratchet/wording'
import { type Command, Option } from 'commander'
import { dateOption, settlingOption } from '../analyse/option-values.ts'
import { CliError } from '../cli-error.ts'
import { answerOf, connectToServer, type Server } from '../server/connect-to-server.ts'
import type { Terminal } from '../terminal.ts'
import { wrapped } from '../wrapped.ts'

interface Options {
  baseline: { from: string; to: string }
  goLive: string
  until: string
  settlingIn?: number
  engine?: string
  language: Locale
  json?: true
}

/** `ratchet compare METRIC`: what a change did to a metric on the server, at a glance. */
export function compare(root: Command, terminal: Terminal): void {
  root
    .command('compare')
    .summary('what a change did to a metric on the server, before and after')
    .description(
      'Judges a metric before a change against after it, draws it, and says what the other date of the tickets would answer.\nA look only: it opens no gate and is stored nowhere.\nAsks the server in RATCHET_URL (http://127.0.0.1:4000) with the key in RATCHET_API_KEY.',
    )
    .argument('<metric>', 'the metric’s name or id')
    .requiredOption('--baseline <from..to>', 'the days before the change', windowOption)
    .requiredOption('--go-live <day>', 'the day from which the change was in force', dateOption)
    .requiredOption('--until <day>', 'the last day that is looked at', dateOption)
    .option('--settling-in <periods>', 'periods after go-live that count for neither side', settlingOption)
    .option('--engine <name>', 'judge with another engine than the current one, such as verdict-v1')
    .addOption(new Option('--language <language>', 'of the sentences').choices(locales).default('en'))
    .option('--json', 'print the look as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ ratchet compare "Hours to resolve" --baseline 2016-03-01..2016-03-31 --go-live 2016-04-01 --until 2016-04-30`,
    )
    .action(async (named: string, options: Options) => {
      const server = connectToServer(terminal.environment ?? process.env)
      const metric = await metricNamed(server, named)
      const { look } = await answerOf(
        server,
        server.client.sevenSteps.compareBeforeAndAfter({
          metricId: metric.id,
          baselineFrom: options.baseline.from,
          baselineTo: options.baseline.to,
          goLiveOn: options.goLive,
          followupTo: options.until,
          ...(options.settlingIn !== undefined && { settlingInPeriods: options.settlingIn }),
          ...(options.engine !== undefined && { engine: options.engine }),
        }),
      )
      terminal.write(
        options.json
          ? `${JSON.stringify(look, null, 2)}\n`
          : report(look, metric, wordsOf(options.language), terminal),
      )
    })
}

function windowOption(text: string): { from: string; to: string } {
  const [from = '', to = '', ...rest] = text.split('..')
  if (rest.length > 0 || to === '') throw new CliError('--baseline must be FROM..TO, two days.', 2)
  return { from: dateOption(from), to: dateOption(to) }
}

/** @throws CliError exit code 1 when no metric, or more than one, has this name or id */
async function metricNamed(server: Server, named: string): Promise<MetricSummary> {
  const { metrics } = await answerOf(server, server.client.metrics.listMetrics())
  const wanted = named.trim().toLowerCase()
  const found = metrics.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted)
  if (found.length === 1) return found[0]!
  if (found.length > 1) throw new CliError(`There are ${found.length} metrics named “${named}”; give the id.`)
  throw new CliError(
    `There is no metric “${named}” at ${server.origin}; its page’s address ends with its id.`,
  )
}

function report(look: BeforeAndAfter, { kind }: MetricSummary, words: Words, terminal: Terminal): string {
  const { verdict, course, tickets, lastYear } = look
  const width = Math.min(terminal.columns, 100)
  const { unit, period, otherDate } = verdict
  const chart = courseInput(course, words.locale, (naive) => words.tickets.aside(naive, unit))
  const other =
    otherDate &&
    words.tickets.otherDate(
      {
        ...verdict,
        kind,
        code: otherDate.code,
        baseline: otherDate.baselineMean === null ? null : { mean: otherDate.baselineMean },
        current: otherDate.currentMean === null ? null : { mean: otherDate.currentMean },
        difference: null,
        smallestDetectable: null,
      },
      otherDate.attribution,
      otherDate.code === verdict.code,
    )
  const naive =
    tickets &&
    words.tickets.naiveWindow(
      {
        naiveMean: tickets.naive.followupMean,
        judgedMean: verdict.current?.mean ?? null,
        hollow: tickets.hollow.followup,
      },
      unit,
      period,
    )
  const parts = [
    renderTerminal(chart, { words: words.chart, columns: width, colour: terminal.colour }),
    wrapped(words.verdictSentence({ ...verdict, kind }), width),
    wrapped(words.whySentences({ ...verdict, kind }).join(' '), width),
    other ? wrapped(other, width) : '',
    naive ? wrapped(naive, width) : '',
    lastYear ? wrapped(words.lastYear.sentences(lastYear, unit).join(' '), width) : '',
    verdict.warnings
      .map(({ code, params }) => words.warning(code, params))
      .map(({ title, sentence }) => wrapped(`! ${title}: ${sentence}`, width, '  '))
      .join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
