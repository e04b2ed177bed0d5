import type { ImprovementLinkInput, LinkKind, Source } from '@ratchet/contract'

/** What may be said beside the sentence; everything may stay empty. */
export interface Details {
  sourceKind: Source['kind'] | ''
  sourceLink: string
  /** Kind and id of a service or value stream, as the choice of one list. */
  about: string
  files: readonly File[]
}

export const noDetails: Details = { sourceKind: '', sourceLink: '', about: '', files: [] }

/** As the route takes them; a link without a kind is of some other source. */
export function detailsInput({ sourceKind, sourceLink, about }: Details): {
  source: Source | null
  links: ImprovementLinkInput[]
} {
  const link = sourceLink.trim()
  const [kind, id] = about.split(' ')
  return {
    source: sourceKind || link ? { kind: sourceKind || 'other', link } : null,
    links: id ? [{ kind: kind as LinkKind, id, activity: null }] : [],
  }
}
