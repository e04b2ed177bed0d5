import type { NotificationMessages } from '../catalogue/notifications.ts'

export const notifications: NotificationMessages = {
  sentence: {
    accept: ({ by }) => `${by} accepted it.`,
    park: ({ by }) => `${by} parked it.`,
    decline: ({ by }) => `${by} declined it.`,
    merge: ({ by, other }) => `${by} merged it${other ? ` into ${other}` : ''}.`,
    withdraw: ({ by }) => `${by} took the last answer back.`,
    unmerge: ({ by, other }) =>
      `${by} took a merge back: it stands by itself again${other ? `, apart from ${other}` : ''}.`,
    unite: ({ by, other }) =>
      `${by} merged ${other || 'another one'} into it: it stands for both now, with its votes and followers.`,
    reopened: () => 'A check found that the gain is going: it is open again.',
    assigned: ({ by }) => `${by} made it yours.`,
    comment: ({ by }) => `${by} commented.`,
    mention: ({ by }) => `${by} named you.`,
    status: ({ status }) => `It stands elsewhere now: ${status}.`,
  },
  status: {
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
  digestSubject: (count) =>
    `Ratchet: ${count === 1 ? 'one thing concerns you' : `${count} things concern you`}`,
  digestLead: (workspace, count) =>
    `${workspace}: ${count === 1 ? 'one thing that you have' : `${count} things that you have`} not seen yet.`,
  digestFoot: 'All of it, and how often you get this',
  digestStop: 'No more of these mails',
  unknown: 'Something changed.',
  nobody: 'Ratchet',
  quoted: (words) => `“${words}”`,
}
