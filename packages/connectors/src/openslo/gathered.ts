import type { Draft } from './draft.ts'
import type { Node } from './node.ts'
import type { AlertCondition, AlertPolicy, Indicator, NamedThing, Slo } from './types.ts'

/** What the documents of one text hold, by name. */
export class Gathered {
  readonly services = new Map<string, NamedThing>()
  readonly indicators = new Map<string, Indicator>()
  readonly slos = new Map<string, Slo>()
  readonly alertPolicies = new Map<string, AlertPolicy>()
  readonly alertConditions = new Map<string, AlertCondition>()
  private readonly references: Draft['references'] = []
  private readonly places: { readonly slo: Slo; readonly node: Node }[] = []

  /** One name, one thing; the same thing written in place twice is one. */
  keep<T>(things: Map<string, T>, name: string, thing: T, document: Node): void {
    const known = things.get(name)
    if (known === undefined) things.set(name, thing)
    else if (JSON.stringify(known) !== JSON.stringify(thing)) {
      const message = `${name} is there already, and says something else`
      document.report({ severity: 'error', code: 'duplicate_name', path: 'metadata.name', message })
    }
  }

  keepDraft(draft: Draft, document: Node): void {
    for (const one of draft.conditions) this.keep(this.alertConditions, one.name, one, document)
    for (const one of draft.policies) this.keep(this.alertPolicies, one.name, one, document)
    this.references.push(...draft.references)
  }

  keepSlo(slo: Slo, document: Node): void {
    this.keep(this.slos, slo.name, slo, document)
    this.places.push({ slo, node: document })
  }

  /** Names that lead nowhere in this text, and alerts that no error rate can fire. Once all documents are read. */
  check(): void {
    for (const { to, name, node } of this.references) {
      if (this[to].has(name)) continue
      const what = to === 'alertPolicies' ? 'AlertPolicy' : 'AlertCondition'
      const message = `there is no ${what} ${name} in this text; the reference is kept`
      node.report({ severity: 'warning', code: 'reference_missing', path: node.path, message })
    }
    for (const { slo, node } of this.places) this.checkReach(slo, node.at('spec').at('alertPolicies'))
  }

  /** When everything fails, the budget burns 1/(1 - target) times as fast as it may: no alert above that ever fires. */
  private checkReach(slo: Slo, node: Node): void {
    const fastest = 1 / (1 - Math.max(...slo.objectives.map(({ target }) => target)))
    for (const policy of slo.alertPolicies) {
      for (const name of this.alertPolicies.get(policy)?.conditions ?? []) {
        const condition = this.alertConditions.get(name)
        if (condition?.op.startsWith('g') !== true || condition.threshold < fastest) continue
        const rate = Number(fastest.toPrecision(6))
        const message = `${name} waits for a burn rate of ${condition.threshold}; with these targets it cannot pass ${rate}`
        node.report({ severity: 'warning', code: 'burn_rate_unreachable', path: node.path, message })
      }
    }
  }
}
