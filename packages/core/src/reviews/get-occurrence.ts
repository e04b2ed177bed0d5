import { reviews } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { showOccurrence } from './occurrence-view.ts'

/** One meeting: what would be on its agenda, its agenda while it runs, its minutes once it has ended. */
export const getOccurrence = query({
  name: 'get-occurrence',
  allow: allow.viewers,
  input: inputOf(reviews.getOccurrence),
  run: async (scope, { reviewId, plannedOn }) => ({
    occurrence: await showOccurrence(scope, reviewId, plannedOn),
  }),
})
