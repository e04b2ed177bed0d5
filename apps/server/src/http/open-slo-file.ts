import {
  OpenSloError,
  type Indicator as OpenSloIndicator,
  readOpenSlo,
  type Slo,
  type SloObjective,
  writeOpenSlo,
} from '@ratchet/connectors'
import type { OpenSloFinding, ServiceLevel } from '@ratchet/contract'
import { invalid, OperationError } from '@ratchet/core/foundation'
import type { ExportedLevel, OpenSloLevels } from '@ratchet/core/service-levels'
import { levelsOf, type OpenSloDocument } from './open-slo-levels.ts'

/**
 * The levels that a file promises.
 *
 * @throws invalid for text that cannot be read
 */
export async function readOpenSloFile(file: File): Promise<OpenSloLevels & { findings: OpenSloFinding[] }> {
  try {
    return levelsOf(readOpenSlo(new Uint8Array(await file.arrayBuffer())))
  } catch (error) {
    if (error instanceof OpenSloError) throw invalid('file', error.message)
    throw error
  }
}

/** @throws invalid with the place of every error, so that nothing is half imported */
export function refuseFaults({ levels, findings }: { levels: unknown[]; findings: OpenSloFinding[] }): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    throw new OperationError(
      'invalid',
      'invalid_input',
      `Nothing was imported: ${errors.length === 1 ? 'one place' : `${errors.length} places`} of the documents cannot be taken.`,
      {
        errors: errors.slice(0, 50).map(({ document, path, message }) => ({
          path: [`document ${document}`, path].filter(Boolean).join(', '),
          message,
        })),
      },
    )
  }
  if (levels.length === 0) throw invalid('file', 'there is no SLO in it')
}

/** Every level as OpenSLO v1; objectives that came from one SLO go back into one. */
export function openSloFile({ levels }: { levels: readonly ExportedLevel[] }): File {
  const slos = new Map<string, Slo>()
  const names = new Set<string>()
  const documents = levels.flatMap(({ origin }) =>
    origin ? [origin.document as unknown as OpenSloDocument] : [],
  )
  for (const one of levels) {
    const document = one.origin?.document as unknown as OpenSloDocument | undefined
    const name = document?.slo.name ?? freeName(one.level.name, names)
    names.add(name)
    const known = slos.get(name)
    const objective = objectiveOf(one.level, document)
    slos.set(
      name,
      known ? { ...known, objectives: [...known.objectives, objective] } : sloOf(name, one, objective),
    )
  }
  const text = writeOpenSlo({
    services: [],
    indicators: [],
    slos: [...slos.values()],
    alertPolicies: byName(documents.flatMap(({ policies }) => policies)),
    alertConditions: byName(documents.flatMap(({ conditions }) => conditions)),
  })
  return new File([text], 'service-levels.openslo.yaml', { type: 'application/yaml' })
}

function sloOf(name: string, { level, serviceName, origin }: ExportedLevel, objective: SloObjective): Slo {
  const slo = (origin?.document as unknown as OpenSloDocument | undefined)?.slo
  const { window } = level
  return {
    name,
    displayName: slo ? slo.displayName : level.name,
    description: level.description === '' ? null : level.description,
    service: slo?.service ?? label(serviceName ?? 'unnamed'),
    budgetingMethod: methodOf[level.budgeting],
    window:
      window.kind === 'rolling'
        ? { kind: 'rolling', duration: { count: window.days, unit: 'day' } }
        : {
            kind: 'calendar',
            duration: { count: 1, unit: window.unit },
            calendar: { startTime: '2024-01-01 00:00:00', timeZone: level.zone },
          },
    indicator: slo ? slo.indicator : ours(level),
    indicatorRef: slo?.indicatorRef ?? null,
    objectives: [objective],
    alertPolicies: slo?.alertPolicies ?? [],
  }
}

const methodOf = {
  occurrences: 'Occurrences',
  timeslices: 'Timeslices',
  ratio_timeslices: 'RatioTimeslices',
} as const

function objectiveOf(level: ServiceLevel, document: OpenSloDocument | undefined): SloObjective {
  const { indicator, budgeting, sliceMinutes, sliceTarget } = level
  return {
    displayName: document?.objective.displayName ?? null,
    target: level.target,
    threshold: indicator.kind === 'values' ? { op: indicator.op, value: indicator.threshold } : null,
    timeSliceTarget: budgeting === 'timeslices' ? sliceTarget : null,
    timeSliceWindow: budgeting === 'occurrences' ? null : { count: sliceMinutes, unit: 'minute' },
    indicator: document?.objective.indicator ?? null,
  }
}

/** A level that was made here measures what is sent to us. */
function ours(level: ServiceLevel): OpenSloIndicator {
  const source = (what: string) => ({ ref: null, type: 'ratchet', spec: { serviceLevelId: level.id, what } })
  const base = { name: label(`${level.name} indicator`), displayName: null, description: null }
  return level.indicator.kind === 'values'
    ? { ...base, measure: { type: 'threshold', source: source('value') } }
    : {
        ...base,
        measure: {
          type: 'ratio',
          counter: false,
          counts: 'bad',
          part: source(level.indicator.kind === 'states' ? 'bad minutes' : 'bad'),
          total: source(level.indicator.kind === 'states' ? 'minutes' : 'total'),
        },
      }
}

/** A name as OpenSLO wants it: letters, digits and dashes, at most 63. */
function label(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'unnamed' : plain
}

function freeName(text: string, taken: ReadonlySet<string>): string {
  const name = label(text)
  for (let i = 1; ; i += 1) {
    const tried = i === 1 ? name : `${name}-${i}`
    if (!taken.has(tried)) return tried
  }
}

const byName = <Item extends { name: string }>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [item.name, item])).values(),
]
