import type { Node } from './node.ts'
import type { AlertCondition, AlertPolicy } from './types.ts'

/** What reading one document brings along: things written in place of a reference, and references to check. */
export interface Draft {
  readonly policies: AlertPolicy[]
  readonly conditions: AlertCondition[]
  readonly references: {
    readonly to: 'alertPolicies' | 'alertConditions'
    readonly name: string
    readonly node: Node
  }[]
}

export const emptyDraft = (): Draft => ({ policies: [], conditions: [], references: [] })
