import type { Draft } from './draft.ts'
import type { Duration } from './duration.ts'
import type { Node } from './node.ts'
import { durationAt } from './read-duration.ts'
import { comparisons } from './read-objective.ts'
import type { AlertCondition, AlertPolicy, NamedThing } from './types.ts'

/** Name, words and spec of a document, or of one written in place of a reference. */
export function namedAt(document: Node): NamedThing {
  const [metadata, spec] = [document.at('metadata'), document.at('spec')]
  const name = metadata.at('name')
  return {
    name: name.needed(name.text(), ''),
    displayName: metadata.at('displayName').text(),
    description: spec.at('description').text(),
  }
}

const oneHour: Duration = { count: 1, unit: 'hour' }

export function alertConditionAt(document: Node): AlertCondition {
  const spec = document.at('spec')
  const [severity, condition] = [spec.at('severity'), spec.at('condition')]
  condition.needed(condition.absent ? null : condition.map(), {})
  const [kind, op, threshold, lookback] = ['kind', 'op', 'threshold', 'lookbackWindow'].map((name) =>
    condition.at(name),
  ) as [Node, Node, Node, Node]
  kind.needed(kind.oneOf(['burnrate']), 'burnrate')
  const comparison = op.needed(op.oneOf(comparisons), 'gt')
  if (comparison === 'lt' || comparison === 'lte') {
    op.report({
      severity: 'warning',
      code: 'alert_when_low',
      path: op.path,
      message: `with ${comparison} the alert fires while little of the budget burns; it is kept as written`,
    })
  }
  const rate = threshold.needed(threshold.number(), 0)
  if (rate < 0) threshold.refuse('must not be below 0')
  return {
    ...namedAt(document),
    severity: severity.needed(severity.text(), ''),
    op: comparison,
    threshold: rate,
    lookbackWindow: lookback.needed(durationAt(lookback), oneHour),
    alertAfter: durationAt(condition.at('alertAfter')),
  }
}

/** A policy with its conditions as names; those written in place go into the draft. */
export function alertPolicyAt(document: Node, draft: Draft): AlertPolicy {
  const spec = document.at('spec')
  const conditions = spec.at('conditions')
  return {
    ...namedAt(document),
    alertWhenBreaching: spec.at('alertWhenBreaching').flag() ?? false,
    alertWhenResolved: spec.at('alertWhenResolved').flag() ?? false,
    alertWhenNoData: spec.at('alertWhenNoData').flag() ?? false,
    conditions: conditions.list().map((item) => {
      const reference = item.at('conditionRef').text()
      if (reference !== null) {
        draft.references.push({ to: 'alertConditions', name: reference, node: item })
        return reference
      }
      const condition = alertConditionAt(item)
      draft.conditions.push(condition)
      return condition.name
    }),
    notificationTargets: spec
      .at('notificationTargets')
      .list()
      .map((item) => item.at('targetRef').text() ?? namedAt(item).name),
  }
}
