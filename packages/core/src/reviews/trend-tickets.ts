import type { ReviewKind } from '@ratchet/contract'
import { invalid, type Scope } from '../foundation/index.ts'
import { attributesOfLatest, carriesAttribute, readSource } from '../source-records/index.ts'

interface TicketsOf {
  sourceId: string | null
  attribute: string
}

/**
 * A trend review looks at tickets by an attribute, so a source and one of its attributes come together; with neither it
 * looks at the signals of metrics alone. What was stored already is not asked again: an import may have dropped it.
 *
 * @throws invalid with the field that is missing or that no ticket carries; not_found for a source that is not here
 */
export async function mustHaveTickets(
  scope: Scope,
  kind: ReviewKind,
  { sourceId, attribute }: TicketsOf,
  before?: TicketsOf,
): Promise<void> {
  if (sourceId) await readSource(scope, sourceId)
  if (kind !== 'trend') return
  if (before?.sourceId === sourceId && before.attribute === attribute && (sourceId === null || attribute))
    return
  if (sourceId === null) {
    if (attribute === '') return
    throw invalid('sourceId', `choose whose tickets are looked at by “${attribute}”`)
  }
  if (attribute !== '' && (await carriesAttribute(scope, sourceId, attribute))) return
  const names = (await attributesOfLatest(scope, sourceId)).attributes.map(({ name }) => name)
  const carried =
    names.length > 0
      ? `its tickets carry ${names.slice(0, 12).join(', ')}`
      : 'its tickets carry none yet; import them with a column for their category first'
  throw invalid(
    'attribute',
    attribute === ''
      ? `choose by what the tickets are looked at; ${carried}`
      : `no ticket of this source carries “${attribute}”; ${carried}`,
  )
}
