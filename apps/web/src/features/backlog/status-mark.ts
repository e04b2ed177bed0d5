import type { Status } from '@ratchet/contract'
import type { MarkKind } from '../../ui/index.ts'

/** The shape that stands beside a status word. Blue only for what is proven, amber only for what wants somebody. */
export const statusMark: Record<Status, MarkKind> = {
  idea: 'open',
  parked: 'waiting',
  declined: 'declined',
  merged: 'declined',
  accepted: 'open',
  step_1: 'open',
  step_2: 'open',
  step_3: 'open',
  step_4: 'open',
  step_5: 'open',
  measuring: 'waiting',
  to_be_judged: 'concern-open',
  verified: 'met',
  partly_achieved: 'short',
  not_achieved: 'common',
  done_unproven: 'common',
  sustaining: 'met',
  held: 'done',
  reopened: 'concern',
  abandoned: 'declined',
}
