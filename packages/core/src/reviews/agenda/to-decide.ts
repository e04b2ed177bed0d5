import { improvementSource } from './improvement-source.ts'

/** The judging date of an experiment has come: adopt it or drop it. */
export const toDecide = improvementSource({
  name: 'to_decide',
  kinds: ['trend', 'backlog', 'momentum'],
  need: 'decision',
  reason: 'judging_date_came',
  facts: ({ lap, owner }) => ({
    judgingOn: lap?.judgingOn ?? null,
    owner: owner?.name ?? null,
    lapId: lap?.id ?? null,
  }),
  // What fits the lap is told when the item is looked at.
  offers: ['judge', 'read', 'conclude', 'nothing_to_do', 'carry'],
})
