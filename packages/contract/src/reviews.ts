import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CalendarFeed } from './calendar-feed.ts'
import {
  CategoryTrends,
  ExperimentDraft,
  ExperimentInput,
  ExperimentStart,
  trendWeeks,
} from './category-trends.ts'
import { Id, Instant, line, PersonRef, PlainDate, prose, Version } from './common.ts'
import { GuestToken } from './feedback.ts'
import { attributeNameLength } from './record-import.ts'
import { AgendaFinding, AgendaItem, AgendaSourceName, ReviewAction, ReviewDecision } from './review-agenda.ts'
import { Habit, OccurrenceSummary, ReviewKind, Schedule, ScheduleInput } from './review-schedule.ts'
import { reviewsDueRoutes } from './reviews-due.ts'

export const reviewNameLength = 120

export const Review = z.object({
  id: Id,
  kind: ReviewKind,
  name: z.string(),
  teamId: Id.nullable(),
  facilitator: PersonRef.nullable(),
  /** What a trend review looks at: tickets of a source by an attribute. */
  sourceId: Id.nullable(),
  attribute: z.string(),
  /** The schedule in force. */
  schedule: Schedule,
  createdAt: Instant,
  endedAt: Instant.nullable(),
  version: Version,
})
export type Review = z.infer<typeof Review>

export const ReviewSummary = Review.extend({
  /** Begun and not ended, or due, or else the next one. */
  next: OccurrenceSummary.nullable(),
  latest: OccurrenceSummary.nullable(),
  habit: Habit,
})
export type ReviewSummary = z.infer<typeof ReviewSummary>

export const Occurrence = OccurrenceSummary.extend({
  review: Review,
  startedBy: PersonRef.nullable(),
  endedBy: PersonRef.nullable(),
  cancelReason: z.string(),
  /** Who was there, as whoever ended the meeting wrote it down; empty where nobody did. */
  participants: z.string(),
  closingNote: z.string(),
  /** The item that everybody looks at; null before it begins and after its end. */
  atItemId: Id.nullable(),
  /** The agenda as it was found when the meeting began. */
  agenda: z.array(AgendaItem),
  /** Before it begins: what would be on the agenda now. */
  preview: z.array(AgendaFinding),
  /** By source: how many more there are than the agenda takes. */
  leftOut: z.array(z.object({ source: AgendaSourceName, count: z.number().int() })),
  actions: z.array(ReviewAction),
  /** Of the earlier meetings, the one before. */
  previousOn: PlainDate.nullable(),
})
export type Occurrence = z.infer<typeof Occurrence>

const fields = {
  name: line(reviewNameLength),
  teamId: Id.nullable(),
  facilitatorId: Id.nullable(),
  sourceId: Id.nullable(),
  attribute: z.string().trim().max(attributeNameLength),
}
const byReview = { reviewId: Id }
const byOccurrence = { reviewId: Id, plannedOn: PlainDate }
const OneOccurrence = z.object({ occurrence: Occurrence })
const tags = ['reviews']

export const reviews = {
  ...reviewsDueRoutes,
  listReviews: oc
    .route({ method: 'GET', path: '/reviews', tags, summary: 'Reviews, with the next meeting and the habit' })
    .output(z.object({ reviews: z.array(ReviewSummary) })),
  scheduleReview: oc
    .route({
      method: 'POST',
      path: '/reviews',
      tags,
      summary: 'Schedule a recurring review',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        kind: ReviewKind,
        name: fields.name,
        teamId: fields.teamId.default(null),
        facilitatorId: fields.facilitatorId.default(null),
        sourceId: fields.sourceId.default(null),
        attribute: fields.attribute.default(''),
        schedule: ScheduleInput,
      }),
    )
    .output(z.object({ review: Review })),
  previewSchedule: oc
    .route({
      method: 'POST',
      path: '/review-schedule-previews',
      tags,
      summary: 'When a rule would meet; stores nothing',
    })
    .input(z.strictObject({ schedule: ScheduleInput }))
    .output(z.object({ schedule: Schedule, startsAt: z.array(Instant) })),
  getReview: oc
    .route({ method: 'GET', path: '/reviews/{reviewId}', tags, summary: 'One review with its meetings' })
    .input(z.strictObject(byReview))
    .output(
      z.object({
        review: Review,
        /** Of the last 26 weeks and the next six meetings, the earliest first. */
        occurrences: z.array(OccurrenceSummary),
        habit: Habit,
        /** The last twelve months, the earliest first. */
        months: z.array(z.object({ month: z.string(), held: z.number().int(), planned: z.number().int() })),
        openActions: z.array(ReviewAction),
      }),
    ),
  updateReview: oc
    .route({
      method: 'PATCH',
      path: '/reviews/{reviewId}',
      tags,
      summary: 'Change a review; a new schedule holds from now on',
    })
    .input(
      z.strictObject({
        ...byReview,
        version: Version,
        name: fields.name.optional(),
        teamId: fields.teamId.optional(),
        facilitatorId: fields.facilitatorId.optional(),
        sourceId: fields.sourceId.optional(),
        attribute: fields.attribute.optional(),
        schedule: ScheduleInput.optional(),
        /** True ends it: no meeting is planned from now on. */
        ended: z.literal(true).optional(),
      }),
    )
    .output(z.object({ review: Review })),

  listCategoryTrends: oc
    .route({
      method: 'GET',
      path: '/sources/{sourceId}/category-trends',
      tags,
      summary: 'Tickets by category, with the trend of each',
    })
    .input(
      z.strictObject({
        sourceId: Id,
        attribute: line(attributeNameLength),
        weeks: z.number().int().min(4).max(104).default(trendWeeks),
      }),
    )
    .output(z.object({ trends: CategoryTrends })),
  draftExperiment: oc
    .route({
      method: 'POST',
      path: '/experiment-drafts',
      tags,
      summary: 'What a small experiment would rest on, the earliest judging date first; stores nothing',
    })
    .input(ExperimentInput)
    .output(z.object({ draft: ExperimentDraft })),
  startExperiment: oc
    .route({
      method: 'POST',
      path: '/experiments',
      tags,
      summary: 'Start a small experiment: improvement, metric, baseline and target in one go',
      successStatus: 201,
    })
    .input(ExperimentStart)
    .output(z.object({ improvementId: Id, lapId: Id, metricId: Id })),
  getOccurrence: oc
    .route({
      method: 'GET',
      path: '/reviews/{reviewId}/meetings/{plannedOn}',
      tags,
      summary: 'One meeting: its agenda, or its minutes once it has ended',
    })
    .input(z.strictObject(byOccurrence))
    .output(OneOccurrence),
  startOccurrence: oc
    .route({
      method: 'POST',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/start',
      tags,
      summary: 'Begin the meeting: the agenda is found in the data and kept',
      successStatus: 201,
    })
    .input(z.strictObject(byOccurrence))
    .output(OneOccurrence),
  moveOccurrence: oc
    .route({
      method: 'POST',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/move',
      tags,
      summary: 'Move one meeting to another day or time',
    })
    .input(
      z.strictObject({
        ...byOccurrence,
        startsOn: PlainDate,
        startsAt: ScheduleInput.shape.startsAt,
      }),
    )
    .output(OneOccurrence),
  cancelOccurrence: oc
    .route({
      method: 'POST',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/cancel',
      tags,
      summary: 'Call one meeting off, with the reason',
    })
    .input(z.strictObject({ ...byOccurrence, reason: line(500) }))
    .output(OneOccurrence),
  decideItem: oc
    .route({
      method: 'POST',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/items/{itemId}/decisions',
      tags,
      summary: 'Decide on an item, through the ordinary operations',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...byOccurrence,
        itemId: Id,
        decision: ReviewDecision,
        note: prose(4000).optional(),
        /** Seconds that the meeting has looked at the item since it was last told. */
        seconds: z.number().int().min(0).max(14_400).default(0),
      }),
    )
    .output(OneOccurrence),
  noteItem: oc
    .route({
      method: 'PUT',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/items/{itemId}/note',
      tags,
      summary: 'Write down what was said on an item',
    })
    .input(z.strictObject({ ...byOccurrence, itemId: Id, note: prose(4000) }))
    .output(OneOccurrence),
  goToItem: oc
    .route({
      method: 'PUT',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/place',
      tags,
      summary: 'Turn to an item, for everybody in the meeting',
    })
    .input(
      z.strictObject({
        ...byOccurrence,
        itemId: Id,
        seconds: z.number().int().min(0).max(14_400).default(0),
      }),
    )
    .output(OneOccurrence),
  addItem: oc
    .route({
      method: 'POST',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/items',
      tags,
      summary: 'Put something else on the agenda of a running meeting',
      successStatus: 201,
    })
    .input(z.strictObject({ ...byOccurrence, title: line(280) }))
    .output(OneOccurrence),
  addReviewAction: oc
    .route({
      method: 'POST',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/actions',
      tags,
      summary: 'An action that somebody takes away',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...byOccurrence,
        itemId: Id.nullable().default(null),
        title: line(280),
        ownerId: Id.nullable().default(null),
        dueOn: PlainDate.nullable().default(null),
      }),
    )
    .output(OneOccurrence),
  endOccurrence: oc
    .route({
      method: 'POST',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/end',
      tags,
      summary: 'End the meeting; what is left stands in the minutes as carried over',
    })
    .input(
      z.strictObject({
        ...byOccurrence,
        closingNote: prose(4000).default(''),
        /** Who was there, in one line: guests have no account. */
        participants: prose(1000).default(''),
      }),
    )
    .output(OneOccurrence),
  createCalendarFeed: oc
    .route({
      method: 'POST',
      path: '/calendar-feeds',
      tags,
      summary: 'A calendar to subscribe to: my reviews, or those of a team; its link is shown once',
      successStatus: 201,
    })
    .input(z.strictObject({ teamId: Id.nullable().default(null) }))
    .output(z.object({ feed: CalendarFeed, link: z.string() })),
  listCalendarFeeds: oc
    .route({ method: 'GET', path: '/calendar-feeds', tags, summary: 'The calendars that I have made' })
    .output(z.object({ feeds: z.array(CalendarFeed) })),
  revokeCalendarFeed: oc
    .route({
      method: 'DELETE',
      path: '/calendar-feeds/{feedId}',
      tags,
      summary: 'Take a calendar back: its link is no longer good',
    })
    .input(z.strictObject({ feedId: Id }))
    .output(z.object({})),
  readCalendar: oc
    .route({
      method: 'GET',
      path: '/calendars/{token}/reviews.ics',
      tags,
      summary: 'Reviews as iCalendar; open to whoever holds the link',
    })
    .input(z.strictObject({ token: GuestToken }))
    .output(z.file()),
  downloadMinutes: oc
    .route({
      method: 'GET',
      path: '/reviews/{reviewId}/meetings/{plannedOn}/minutes.md',
      tags,
      summary: 'The minutes as Markdown',
    })
    .input(z.strictObject({ ...byOccurrence, language: z.enum(['en', 'de']).default('en') }))
    .output(z.file()),
}
