import { apiPrefix } from '@ratchet/contract'
import {
  addItem,
  addReviewAction,
  cancelOccurrence,
  createCalendarFeed,
  decideItem,
  draftExperiment,
  endOccurrence,
  getOccurrence,
  getReview,
  goToItem,
  listCalendarFeeds,
  listCategoryTrends,
  listReviews,
  listReviewsDue,
  moveOccurrence,
  noteItem,
  previewSchedule,
  readCalendar,
  revokeCalendarFeed,
  scheduleReview,
  startExperiment,
  startOccurrence,
  updateReview,
} from '@ratchet/core/reviews'
import { calendarText } from './calendar-file.ts'
import { routes } from './contract-routes.ts'
import { minutesFile } from './minutes-file.ts'
import { signedIn, signedInOnly, whoAsks } from './request-context.ts'

const { reviews } = routes

/** Meetings that recur by rule, with agendas from the data. */
export const reviewsRoutes = {
  listReviewsDue: reviews.listReviewsDue.handler(signedIn(listReviewsDue)),
  listReviews: reviews.listReviews.handler(signedInOnly(listReviews)),
  scheduleReview: reviews.scheduleReview.handler(signedIn(scheduleReview)),
  previewSchedule: reviews.previewSchedule.handler(signedIn(previewSchedule)),
  getReview: reviews.getReview.handler(signedIn(getReview)),
  updateReview: reviews.updateReview.handler(signedIn(updateReview)),
  listCategoryTrends: reviews.listCategoryTrends.handler(signedIn(listCategoryTrends)),
  draftExperiment: reviews.draftExperiment.handler(signedIn(draftExperiment)),
  startExperiment: reviews.startExperiment.handler(signedIn(startExperiment)),
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
  createCalendarFeed: reviews.createCalendarFeed.handler(async ({ context, input }) => {
    const { feed, token } = await createCalendarFeed(whoAsks(context), input)
    return { feed, link: `${context.origin}${apiPrefix}/calendars/${token}/reviews.ics` }
  }),
  listCalendarFeeds: reviews.listCalendarFeeds.handler(signedInOnly(listCalendarFeeds)),
  revokeCalendarFeed: reviews.revokeCalendarFeed.handler(signedIn(revokeCalendarFeed)),
  readCalendar: reviews.readCalendar.handler(async ({ context, input }) => {
    const text = calendarText(await readCalendar(context.outside, input.token), context.origin)
    return new File([text], 'reviews.ics', { type: 'text/calendar;charset=utf-8' })
  }),
  downloadMinutes: reviews.downloadMinutes.handler(async ({ context, input }) => {
    const { language, ...which } = input
    const { occurrence } = await getOccurrence(whoAsks(context), which)
    return minutesFile(occurrence, language)
  }),
}
