import type { Status } from '@ratchet/contract'

export const status: { words: Record<Status, string>; derived: string } = {
  words: {
    idea: 'idea',
    parked: 'parked',
    declined: 'declined',
    merged: 'merged',
    accepted: 'accepted',
    step_1: 'step 1, vision',
    step_2: 'step 2, baseline',
    step_3: 'step 3, target',
    step_4: 'step 4, plan',
    step_5: 'step 5, action',
    measuring: 'measuring',
    to_be_judged: 'to be judged',
    verified: 'verified',
    partly_achieved: 'partly achieved',
    not_achieved: 'not achieved',
    done_unproven: 'done, not proven over time',
    sustaining: 'sustaining',
    held: 'held',
    reopened: 'reopened',
    abandoned: 'abandoned',
  },
  derived: 'Derived from what happened; nobody can set it.',
}
