/** Fields that a version of the specification knows; `any` leaves what is below to whoever reads it. */
export type Fields = { readonly [name: string]: 'any' | 'value' | Fields | readonly [Fields] }

const metadata: Fields = { name: 'value', displayName: 'value', labels: 'any', annotations: 'any' }
const source: Fields = { metricSource: { metricSourceRef: 'value', type: 'value', spec: 'any' } }
const calendar: Fields = { startTime: 'value', timeZone: 'value' }
const description: Fields = { description: 'value' }

const indicator: Fields = {
  ...description,
  thresholdMetric: source,
  ratioMetric: { counter: 'value', good: source, bad: source, total: source, rawType: 'value', raw: source },
}
const condition: Fields = {
  ...description,
  severity: 'value',
  condition: { kind: 'value', op: 'value', threshold: 'value', lookbackWindow: 'value', alertAfter: 'value' },
}
const notification: Fields = { ...description, target: 'value' }
const inPlace = (spec: Fields): Fields => ({ apiVersion: 'value', kind: 'value', metadata, spec })
const policy: Fields = {
  ...description,
  alertWhenNoData: 'value',
  alertWhenResolved: 'value',
  alertWhenBreaching: 'value',
  conditions: [{ conditionRef: 'value', ...inPlace(condition) }],
  notificationTargets: [{ targetRef: 'value', ...inPlace(notification) }],
}
const objective: Fields = {
  displayName: 'value',
  target: 'value',
  timeSliceTarget: 'value',
  timeSliceWindow: 'value',
  op: 'value',
  value: 'value',
}
const slo: Fields = {
  ...description,
  service: 'value',
  indicator: { metadata, spec: indicator },
  indicatorRef: 'value',
  timeWindow: [{ duration: 'value', isRolling: 'value', calendar }],
  budgetingMethod: 'value',
  objectives: [
    {
      ...objective,
      targetPercent: 'value',
      compositeWeight: 'value',
      indicator: { metadata, spec: indicator },
      indicatorRef: 'value',
    },
  ],
  alertPolicies: [{ alertPolicyRef: 'value', ...inPlace(policy) }],
}

const oldSource: Fields = { source: 'value', queryType: 'value', query: 'value', metadata: 'any' }
const oldSlo: Fields = {
  ...description,
  service: 'value',
  indicator: { thresholdMetric: oldSource },
  timeWindows: [{ unit: 'value', count: 'value', isRolling: 'value', calendar }],
  budgetingMethod: 'value',
  objectives: [{ ...objective, ratioMetrics: { incremental: 'value', good: oldSource, total: oldSource } }],
}

/** Fields of each kind's whole document, by version. */
export const knownFields: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {
  'openslo/v1': {
    SLO: inPlace(slo),
    SLI: inPlace(indicator),
    Service: inPlace(description),
    AlertPolicy: inPlace(policy),
    AlertCondition: inPlace(condition),
    AlertNotificationTarget: inPlace(notification),
    DataSource: inPlace({ ...description, type: 'value', connectionDetails: 'any' }),
  },
  'openslo/v1alpha': { SLO: inPlace(oldSlo), Service: inPlace(description) },
}

/** Paths of fields that the version does not know, in the order of the text. */
export function unknownFields(value: unknown, known: Fields, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([name, below]) => {
    const place = path === '' ? name : `${path}.${name}`
    const fields = Object.hasOwn(known, name) ? known[name] : undefined
    if (fields === undefined) return [place]
    if (fields === 'any' || fields === 'value') return []
    if (!isList(fields)) return unknownFields(below, fields, place)
    const [member] = fields
    if (!Array.isArray(below)) return []
    return below.flatMap((item, i) => unknownFields(item, member, `${place}[${i}]`))
  })
}

const isList = (fields: Fields | readonly [Fields]): fields is readonly [Fields] => Array.isArray(fields)
