import type { AdvisedPace } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { type MarkKind, StateWord } from '../../ui/index.ts'

const marks: Record<AdvisedPace, MarkKind> = {
  normal: 'common',
  careful: 'concern-open',
  frozen: 'concern',
  unknown: 'open',
}

/** A pace of releases as shape and word. */
export function PaceWord({ pace }: { pace: AdvisedPace }) {
  return <StateWord mark={marks[pace]}>{useMessages().serviceLevels.paces[pace]}</StateWord>
}
