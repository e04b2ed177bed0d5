import { improvementSource } from './improvement-source.ts'

/** The day on which the owner wanted to look again has passed. */
export const stale = improvementSource({
  name: 'stale',
  kinds: ['backlog'],
  need: 'look',
  reason: 'review_date_passed',
  facts: ({ nextReviewOn, owner }) => ({ nextReviewOn, owner: owner?.name ?? null }),
  offers: ['look_again', 'owner', 'nothing_to_do', 'carry'],
})
