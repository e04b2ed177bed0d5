import { checkHead } from './check-head.ts'
import { emptyDraft } from './draft.ts'
import type { Finding } from './findings.ts'
import { Gathered } from './gathered.ts'
import { Node } from './node.ts'
import { parseDocuments } from './parse.ts'
import { alertConditionAt, alertPolicyAt, namedAt } from './read-alerts.ts'
import { indicatorOf } from './read-indicator.ts'
import { sloAt } from './read-slo.ts'
import type { OpenSloReading } from './types.ts'

export interface OpenSloOptions {
  /**
   * Refuse all that the specification's own validator refuses: `op` on ratio objectives, names that are no
   * labels of RFC 1123, slices left unsaid. By default these are warnings, because files in use, its own examples too, are full of them.
   */
  readonly strict?: boolean
}

/**
 * Reads OpenSLO documents, `openslo/v1` and `openslo/v1alpha`, from YAML or JSON. Pure and bounded: 256 KiB, 64
 * levels, 100 aliases. A document with an error is refused as a whole and listed under `findings`; the others are
 * read. References lead to documents of the same text. Oracle cases: the fixture family `openslo`.
 * @throws OpenSloError when the text as a whole cannot be read
 */
export function readOpenSlo(source: string | Uint8Array, options: OpenSloOptions = {}): OpenSloReading {
  const strict = options.strict ?? false
  const documents = parseDocuments(source)
  const gathered = new Gathered()
  const opened = documents.map((value, index) => {
    const findings: Finding[] = []
    const node = new Node(value, '', (finding) => findings.push({ ...finding, index }))
    return { node, findings, kind: checkHead(node, strict) }
  })
  // SLIs come first: how an objective reads depends on whether its SLI counts good events.
  for (const one of opened.filter(({ kind }) => kind?.kind === 'SLI')) read(one)
  for (const one of opened.filter(({ kind }) => kind?.kind !== 'SLI')) read(one)
  gathered.check()
  return {
    documents,
    services: [...gathered.services.values()],
    indicators: [...gathered.indicators.values()],
    slos: [...gathered.slos.values()],
    alertPolicies: [...gathered.alertPolicies.values()],
    alertConditions: [...gathered.alertConditions.values()],
    findings: opened.flatMap(({ findings }) => findings),
  }

  function read({ node, findings, kind }: (typeof opened)[number]): void {
    if (!kind) return
    const draft = emptyDraft()
    const keep = keeper(kind.kind, kind.isOld)
    if (findings.some(({ severity }) => severity === 'error')) return
    keep()
    gathered.keepDraft(draft, node)

    /** Reads the whole document; what it returns keeps it. */
    function keeper(name: string, isOld: boolean): () => void {
      if (name === 'SLO') {
        const slo = sloAt(node, { isOld, strict, indicators: gathered.indicators, draft })
        return () => gathered.keepSlo(slo, node)
      }
      const head = namedAt(node)
      if (name === 'SLI') {
        const indicator = indicatorOf(node.at('metadata'), node.at('spec'))
        return () => gathered.keep(gathered.indicators, head.name, indicator, node)
      }
      if (name === 'AlertPolicy') draft.policies.push(alertPolicyAt(node, draft))
      if (name === 'AlertCondition') draft.conditions.push(alertConditionAt(node))
      return () => {
        if (name === 'Service') gathered.keep(gathered.services, head.name, head, node)
      }
    }
  }
}
