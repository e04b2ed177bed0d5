import { stringify } from 'yaml'
import { writeDuration } from './duration.ts'
import type { Json } from './parse.ts'
import type {
  AlertCondition,
  AlertPolicy,
  Indicator,
  MetricSource,
  NamedThing,
  OpenSlo,
  Slo,
  SloObjective,
  SloWindow,
} from './types.ts'

/**
 * OpenSLO v1 documents as YAML, one per thing; reading them again gives the same things. Old documents come out in
 * the new version. Nothing is written that the specification's validator refuses, but names are not changed.
 */
export function writeOpenSlo(things: OpenSlo): string {
  const documents = openSloDocuments(things)
  // An alias saves nothing here and would make the text harder to read.
  return documents.map((document) => stringify(document, { aliasDuplicateObjects: false })).join('---\n')
}

/** The same as plain objects, for JSON. */
export function openSloDocuments(things: OpenSlo): Json[] {
  return [
    ...things.services.map((one) => document('Service', one, {})),
    ...things.indicators.map((one) => ({
      apiVersion: 'openslo/v1',
      kind: 'SLI',
      ...indicatorParts(one),
    })),
    ...things.slos.map((slo) => document('SLO', slo, sloSpec(slo))),
    ...things.alertPolicies.map((policy) => document('AlertPolicy', policy, policySpec(policy))),
    ...things.alertConditions.map((one) => document('AlertCondition', one, conditionSpec(one))),
  ]
}

function document(kind: string, { name, displayName, description }: NamedThing, spec: Json): Json {
  return {
    apiVersion: 'openslo/v1',
    kind,
    metadata: said({ name, displayName }),
    spec: { ...said({ description }), ...spec },
  }
}

function sloSpec(slo: Slo): Json {
  return {
    service: slo.service,
    ...(slo.indicatorRef !== null
      ? { indicatorRef: slo.indicatorRef }
      : slo.indicator && { indicator: indicatorParts(slo.indicator) }),
    timeWindow: [windowOf(slo.window)],
    budgetingMethod: slo.budgetingMethod,
    objectives: slo.objectives.map(objectiveOf),
    ...(slo.alertPolicies.length > 0 && {
      alertPolicies: slo.alertPolicies.map((name) => ({ alertPolicyRef: name })),
    }),
  }
}

function windowOf(window: SloWindow): Json {
  const duration = writeDuration(window.duration)
  if (window.kind === 'rolling') return { duration, isRolling: true }
  return { duration, isRolling: false, ...(window.calendar && { calendar: window.calendar }) }
}

function objectiveOf(objective: SloObjective): Json {
  const { displayName, target, threshold, timeSliceTarget, timeSliceWindow, indicator } = objective
  return {
    ...said({ displayName }),
    ...threshold,
    target,
    ...said({ timeSliceTarget, timeSliceWindow: timeSliceWindow && writeDuration(timeSliceWindow) }),
    ...(indicator && { indicator: indicatorParts(indicator) }),
  }
}

function indicatorParts({ name, displayName, description, measure }: Indicator): Json {
  const metadata = said({ name, displayName })
  const metric =
    measure.type === 'threshold'
      ? { thresholdMetric: sourceOf(measure.source) }
      : { ratioMetric: ratioOf(measure) }
  return {
    ...(Object.keys(metadata).length > 0 && { metadata }),
    spec: { ...said({ description }), ...metric },
  }
}

function ratioOf(measure: Exclude<Indicator['measure'], { type: 'threshold' }>): Json {
  if (measure.type === 'raw_ratio') return { rawType: measure.rawType, raw: sourceOf(measure.source) }
  return {
    ...said({ counter: measure.counter }),
    [measure.counts]: sourceOf(measure.part),
    total: sourceOf(measure.total),
  }
}

const sourceOf = ({ ref, type, spec }: MetricSource): Json => ({
  metricSource: { ...said({ metricSourceRef: ref, type }), spec },
})

function policySpec(policy: AlertPolicy): Json {
  const { alertWhenBreaching, alertWhenResolved, alertWhenNoData } = policy
  return {
    alertWhenBreaching,
    alertWhenResolved,
    alertWhenNoData,
    conditions: policy.conditions.map((name) => ({ conditionRef: name })),
    notificationTargets: policy.notificationTargets.map((name) => ({ targetRef: name })),
  }
}

function conditionSpec({ severity, op, threshold, lookbackWindow, alertAfter }: AlertCondition): Json {
  return {
    severity,
    condition: {
      kind: 'burnrate',
      op,
      threshold,
      lookbackWindow: writeDuration(lookbackWindow),
      ...(alertAfter && { alertAfter: writeDuration(alertAfter) }),
    },
  }
}

/** Without what is null: OpenSLO has no null. */
function said(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
