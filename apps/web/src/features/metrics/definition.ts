import type { Direction, GapRule, Metric, MetricKind, Period } from '@ratchet/contract'
import { readNumber } from '../../format/read-number.ts'

/** A metric's definition as it stands in a form: text where a field may be empty. */
export type Definition = {
  name: string
  description: string
  unit: string
  direction: Direction
  kind: MetricKind
  period: Period
  season: string
  gapRule: GapRule
  source: string
  teamId: string
}

export const newDefinition: Definition = {
  name: '',
  description: '',
  unit: '',
  direction: 'decrease',
  kind: 'continuous',
  period: 'week',
  season: '',
  gapRule: 'missing',
  source: '',
  teamId: '',
}

/** The fields a form shows, for placing refusals beside them. */
export const definitionPaths = Object.keys(newDefinition)

export function definitionOf(metric: Metric): Definition {
  const { name, description, unit, direction, kind, period, gapRule, source } = metric
  const season = metric.season === null ? '' : String(metric.season)
  return {
    name,
    description,
    unit,
    direction,
    kind,
    period,
    season,
    gapRule,
    source,
    teamId: metric.teamId ?? '',
  }
}

/** What a definition becomes when it is sent. A season that is no number is sent as 0, which the API refuses by name. */
export function toSend(definition: Definition) {
  const { season, teamId, ...rest } = definition
  return {
    ...rest,
    name: rest.name.trim(),
    season: season.trim() === '' ? null : (readNumber(season) ?? 0),
    teamId: teamId === '' ? null : teamId,
  }
}

/** The part of a definition that may still change later. */
export function changeable(definition: Definition) {
  const { kind: _kind, period: _period, ...rest } = toSend(definition)
  return rest
}
