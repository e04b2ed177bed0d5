import {
  canonicalJson,
  engines,
  fromFixtureInput,
  type ResultRecord,
  StatisticsError,
  verdictRecord,
} from '@ratchet/statistics'
import { type Command, Option } from 'commander'
import { CliError } from '../cli-error.ts'
import { parsedJson, readInput } from '../read-input.ts'
import { recordHelp } from '../record-help.ts'
import type { Terminal } from '../terminal.ts'

/** What the command judged with before there was a choice. */
const firstEngine = 'verdict-v1'

/** `ratchet verdict FILE.json|-`: numbers before and after in, the verdict with all its numbers out. */
export function verdict(root: Command, terminal: Terminal): void {
  root
    .command('verdict')
    .summary('judge before against after, JSON in and JSON out')
    .description(
      'Judges the numbers before a change against those after it and prints the verdict as JSON.\nRuns without a server.',
    )
    .argument('<file>', 'JSON file with the input, or - for standard input')
    .addOption(
      new Option('--engine <version>', 'the engine that judges; the keys printed are its own')
        .choices(Object.keys(engines))
        .default(firstEngine),
    )
    .option('--record', recordHelp)
    .addHelpText(
      'after',
      `
The input is one JSON object:
  direction      "increase" or "decrease": which way is better
  target         number or null
  season_period  periods in a season (12 for months), or null
  baseline       numbers before the change, 8 or more
  followup       numbers after it, 6 or more
  later          optional: numbers after the follow-up, asks whether the gain is still there
  positions      optional: {baseline, followup, later}, the calendar number of each period

Without --engine the first engine judges, so that scripts written for it keep their answers.
New contracts and "ratchet analyse" use verdict-v2.

Example:
  $ echo '{"direction":"decrease","target":6,"season_period":null,
      "baseline":[9,11,10,9,11,10,9,11],"followup":[5,4,5,6,5,4]}' | ratchet verdict -`,
    )
    .action(async (file: string, options: { engine: string; record?: true }) => {
      const json = parsedJson(await readInput(file, terminal), 'ratchet verdict')
      const { engine, record } = options
      terminal.write(
        `${record ? canonicalJson(judged(json, engine)) : JSON.stringify(judged(json, engine).result, null, 2)}\n`,
      )
    })
}

/** The verdict on an input, its result in the keys of the oracle cases. */
function judged(input: unknown, engine: string): ResultRecord {
  try {
    return verdictRecord(fromFixtureInput(input), engine)
  } catch (error) {
    if (error instanceof StatisticsError) throw new CliError(error.message)
    throw error
  }
}
