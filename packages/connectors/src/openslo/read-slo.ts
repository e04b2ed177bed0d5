import type { Draft } from './draft.ts'
import type { Node } from './node.ts'
import { alertPolicyAt, namedAt } from './read-alerts.ts'
import { indicatorAt, oldThreshold } from './read-indicator.ts'
import { objectiveAt } from './read-objective.ts'
import { windowAt } from './read-window.ts'
import type { BudgetingMethod, Indicator, Slo } from './types.ts'

const methods: readonly BudgetingMethod[] = ['Occurrences', 'Timeslices', 'RatioTimeslices']

/** What an SLO is read with: the SLIs of the same text, and where what is written in place goes. */
export interface Around {
  readonly isOld: boolean
  readonly strict: boolean
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly draft: Draft
}

export function sloAt(document: Node, around: Around): Slo {
  const { isOld, strict, draft } = around
  const spec = document.at('spec')
  const [service, method, objectives] = [
    spec.at('service'),
    spec.at('budgetingMethod'),
    spec.at('objectives'),
  ]
  const budgetingMethod = method.needed(method.oneOf(methods), 'Occurrences')
  const reference = spec.at('indicatorRef')
  const referred = (node: Node) => indicatorNamed(node, around)
  const indicator = isOld
    ? oldThreshold(spec.at('indicator'))
    : (indicatorAt(spec.at('indicator')) ?? referred(reference))
  const list = objectives.list()
  if (objectives.absent) objectives.needed(null, null)
  else if (list.length === 0) objectives.refuse('must hold one objective at least')
  const slo = {
    ...namedAt(document),
    service: service.needed(service.text(), ''),
    budgetingMethod,
    window: windowAt(spec, isOld),
    indicator,
    indicatorRef: reference.text(),
    objectives: list.map((item) =>
      objectiveAt(item, { isOld, strict, method: budgetingMethod, indicator, referred }),
    ),
    alertPolicies: spec
      .at('alertPolicies')
      .list()
      .map((item) => policyAt(item, draft)),
  }
  const measured = slo.indicatorRef !== null || slo.objectives.every((one) => one.indicator ?? indicator)
  if (!measured) {
    const node = spec.at('indicator')
    node.report({
      severity: 'error',
      code: 'missing',
      path: node.path,
      message: 'nothing says what is measured',
    })
  }
  return slo
}

function indicatorNamed(node: Node, { indicators }: Around): Indicator | null {
  const name = node.text()
  if (name === null) return null
  const found = indicators.get(name)
  if (!found) {
    const message = `there is no SLI ${name} in this text; the reference is kept`
    node.report({ severity: 'warning', code: 'reference_missing', path: node.path, message })
  }
  return found ?? null
}

/** The specification writes a bare name; its later texts write `alertPolicyRef`. */
function policyAt(item: Node, draft: Draft): string {
  const reference = typeof item.value === 'string' ? item.value : item.at('alertPolicyRef').text()
  if (reference !== null) {
    draft.references.push({ to: 'alertPolicies', name: reference, node: item })
    return reference
  }
  const policy = alertPolicyAt(item, draft)
  draft.policies.push(policy)
  return policy.name
}
