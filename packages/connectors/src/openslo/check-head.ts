import { knownFields, unknownFields } from './fields.ts'
import type { Node } from './node.ts'

export interface Kind {
  readonly kind: string
  readonly isOld: boolean
}

/** Version, kind, fields and name, before anything else is read. Null when the document is refused already. */
export function checkHead(document: Node, strict: boolean): Kind | null {
  const refuse = (
    code: 'not_openslo' | 'unsupported_version' | 'unsupported_kind',
    path: string,
    message: string,
  ) => {
    document.report({ severity: 'error', code, path, message })
    return null
  }
  const [version, kind] = [document.at('apiVersion').value, document.at('kind').value]
  if (typeof version !== 'string' || typeof kind !== 'string') {
    return refuse('not_openslo', '', 'no OpenSLO document: apiVersion and kind are missing')
  }
  const kinds = Object.hasOwn(knownFields, version) ? knownFields[version]! : null
  if (!kinds) return refuse('unsupported_version', 'apiVersion', `unsupported version ${shortened(version)}`)
  const fields = Object.hasOwn(kinds, kind) ? kinds[kind]! : null
  if (!fields) return refuse('unsupported_kind', 'kind', `unsupported kind ${shortened(kind)}`)
  const unknown = unknownFields(document.value, fields)
  for (const path of unknown) {
    document.report({ severity: 'error', code: 'unknown_field', path, message: 'unknown field' })
  }
  if (unknown.length > 0) return null
  const isOld = version === 'openslo/v1alpha'
  checkName(document.at('metadata').at('name'), strict && !isOld)
  for (const holder of ['metadata', 'spec']) {
    const node = document.at(holder)
    // The first version of the specification has services of a name only.
    if (holder === 'spec' && kind === 'Service') node.map()
    else node.needed(node.absent ? null : node.map(), {})
  }
  return { kind, isOld }
}

/** Lower case letters, digits and hyphens, as in host names (RFC 1123). Other names are kept as they are. */
function checkName(name: Node, strict: boolean): void {
  if (typeof name.value !== 'string') return
  if (name.value.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name.value)) return
  const severity = strict ? 'error' : 'warning'
  name.report({ severity, code: 'name_not_a_label', path: name.path, message: 'not an RFC-1123 label' })
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
