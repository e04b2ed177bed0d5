import { checkPack, type Difference, NoPackError, type PackCheck } from '@ratchet/evidence'
import { words } from '@ratchet/wording'
import type { Command } from 'commander'
import { CliError } from '../cli-error.ts'
import { parsedJson, readInput } from '../read-input.ts'
import type { Terminal } from '../terminal.ts'

/** Nobody reads more on a terminal; `--json` has all. */
const shownDifferences = 20

/** `ratchet check-evidence FILE`: everything in an auditor pack again, offline: the same bytes, or where they differ. */
export function checkEvidence(root: Command, terminal: Terminal): void {
  root
    .command('check-evidence')
    .summary('recompute an auditor pack offline: the same bytes, or where they differ')
    .description(
      'Computes the verdicts of an evidence.json again from the data in it, by the engine its contract names, and\nchecks hashes and the chain of events. Runs without a server and without a network.',
    )
    .argument('<file>', 'evidence.json, or - for standard input')
    .option(
      '--known <hash>',
      'a hash that you noted before: of the contract, of an event, or of the whole pack',
    )
    .option('--json', 'the same facts for programs')
    .addHelpText(
      'after',
      `
Exit code 0: the same bytes. 1: something differs, or the file is no evidence pack.
What this can and cannot prove: docs/guide/auditing.md

Example:
  $ ratchet check-evidence evidence.json --known 3f2a90…`,
    )
    .action(async (file: string, { known, json }: { known?: string; json?: true }) => {
      const check = checked(parsedJson(await readInput(file, terminal), 'ratchet check-evidence'))
      const isKnown = known === undefined ? null : hashesOf(check).some((hash) => hash.startsWith(known))
      terminal.write(json ? `${JSON.stringify(facts(check, isKnown), null, 2)}\n` : report(check, isKnown))
      if (check.differences.length > 0 || isKnown === false) {
        throw new CliError('This evidence does not hold as it stands.')
      }
    })
}

function checked(json: unknown): PackCheck {
  try {
    return checkPack(json)
  } catch (error) {
    if (!(error instanceof NoPackError)) throw error
    const at = error.at === '' ? '' : ` at “${error.at}”`
    throw new CliError(`This is no evidence pack that this version can read${at}: ${error.message}`)
  }
}

const hashesOf = ({ pack }: PackCheck): string[] => [
  pack.packHash,
  ...pack.contract.map(({ hash }) => hash),
  ...pack.verdicts.map(({ inputsHash }) => inputsHash),
  pack.chain.previousHash,
  ...pack.chain.events.map(({ hash }) => hash),
]

function facts({ pack, recomputed, chain, differences }: PackCheck, isKnown: boolean | null) {
  return {
    holds: differences.length === 0 && isKnown !== false,
    improvement: pack.improvement,
    lap: pack.lap.number,
    exportedAt: pack.exportedAt,
    head: pack.chain.head,
    recomputed,
    chain,
    known: isKnown,
    differences,
  }
}

function report({ pack, recomputed, chain, differences }: PackCheck, isKnown: boolean | null): string {
  const { overallLabel } = words('en')
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`
  const versions = pack.data.reduce((sum, metric) => sum + metric.versions.length, 0)
  const lines = [
    `“${pack.improvement.sentence}”, lap ${pack.lap.number}`,
    `  exported   ${pack.exportedAt} from “${pack.workspace.name}”`,
    `  contract   ${count(pack.contract.length, 'revision')}, judged by ${pack.contract.at(-1)?.content.engineVersion ?? 'nothing'}`,
    `  data       ${count(pack.data.length, 'metric')}, ${count(versions, 'version')} of measurements`,
    ...pack.verdicts.map(
      ({ standing, overall, asOf }) =>
        `  verdict    ${standing.replace('_', ' ')}, ${asOf}: ${overallLabel(overall)}`,
    ),
    `  computed   ${count(recomputed.verdicts, 'verdict')} and ${count(recomputed.watchChecks, 'check')} of the watch again`,
    `  chain      ${count(chain.shown, 'event')} shown, ${chain.hidden} hidden; ends at ${pack.chain.head.position}, ${pack.chain.head.hash}`,
  ]
  if (chain.unchecked > 0) {
    lines.push(
      `             ${count(chain.unchecked, 'hidden link')} from before 2026-11-28 cannot be checked from here`,
    )
  }
  if (isKnown !== null) {
    lines.push(
      isKnown
        ? '  known      the hash you gave stands in this file'
        : '  known      the hash you gave stands nowhere in this file',
    )
  }
  lines.push('', ...verdictOn(differences))
  return `${lines.join('\n')}\n`
}

function verdictOn(differences: readonly Difference[]): string[] {
  if (differences.length === 0) return ['The same bytes.']
  const shown = differences
    .slice(0, shownDifferences)
    .flatMap(({ path, says, expected, found }) => [
      `  ${path}  (${says})`,
      `    expected ${brief(expected)}`,
      `    found    ${brief(found)}`,
    ])
  const rest = differences.length - shownDifferences
  return [
    `It differs in ${differences.length === 1 ? 'one place' : `${differences.length} places`}:`,
    ...shown,
    ...(rest > 0 ? [`  and ${rest} more; --json names all`] : []),
  ]
}

const brief = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 160 ? `${text.slice(0, 157)}…` : text
}
