import {
  addItem,
  addReviewAction,
  cancelOccurrence,
  decideItem,
  endOccurrence,
  getOccurrence,
  getReview,
  goToItem,
  listReviews,
  moveOccurrence,
  noteItem,
  previewSchedule,
  scheduleReview,
  startOccurrence,
  updateReview,
} from '@ratchet/core/reviews'
import { routes } from './contract-routes.ts'
import { minutesFile } from './minutes-file.ts'
import { signedIn, signedInOnly, whoAsks } from './request-context.ts'

const { reviews } = routes

/** Meetings that recur by rule, with agendas from the data. */
export const reviewsRoutes = {
  listReviews: reviews.listReviews.handler(signedInOnly(listReviews)),
  scheduleReview: reviews.scheduleReview.handler(signedIn(scheduleReview)),
  previewSchedule: reviews.previewSchedule.handler(signedIn(previewSchedule)),
  getReview: reviews.getReview.handler(signedIn(getReview)),
  updateReview: reviews.updateReview.handler(signedIn(updateReview)),
  getOccurrence: reviews.getOccurrence.handler(signedIn(getOccurrence)),
  startOccurrence: reviews.startOccurrence.handler(signedIn(startOccurrence)),
  moveOccurrence: reviews.moveOccurrence.handler(signedIn(moveOccurrence)),
  cancelOccurrence: reviews.cancelOccurrence.handler(signedIn(cancelOccurrence)),
  decideItem: reviews.decideItem.handler(signedIn(decideItem)),
  noteItem: reviews.noteItem.handler(signedIn(noteItem)),
  goToItem: reviews.goToItem.handler(signedIn(goToItem)),
  addItem: reviews.addItem.handler(signedIn(addItem)),
  addReviewAction: reviews.addReviewAction.handler(signedIn(addReviewAction)),
  endOccurrence: reviews.endOccurrence.handler(signedIn(endOccurrence)),
  downloadMinutes: reviews.downloadMinutes.handler(async ({ context, input }) => {
    const { language, ...which } = input
    const { occurrence } = await getOccurrence(whoAsks(context), which)
    return minutesFile(occurrence, language)
  }),
}
