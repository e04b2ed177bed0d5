import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, PlainDate, prose, Version, Zone } from './common.ts'
import { Course, CourseSummary, Criterion, Explanation, Guidance, Letter, Slug } from './course.ts'
import {
  Gap,
  GroupAverage,
  GroupKnowledge,
  MockResult,
  ReadinessForecast,
  Sitting,
  sittingKinds,
} from './learning-results.ts'

const tags = ['learning']

export const evidenceKinds = [
  'question',
  'recall',
  'reading',
  'exercise',
  'judgement',
  'undo',
  'note',
] as const
export const evidenceSources = [
  'lesson',
  'quiz',
  'practice',
  'diagnostic',
  'mock',
  'queue',
  'work',
  'import',
] as const
export const evidenceResults = ['right', 'wrong', 'dont_know'] as const
export const recallRatings = ['again', 'hard', 'good', 'easy'] as const

/** How somebody learns a course. */
export const LearningSettings = z.strictObject({
  minutesPerDay: z.number().int().min(1).max(120).default(10),
  newCardsPerDay: z.number().int().min(0).max(100).default(10),
  /** Share of cards to be remembered when they come due. */
  retention: z.number().min(0.8).max(0.95).default(0.9),
  buttons: z.enum(['two', 'four']).default('two'),
  examOn: PlainDate.nullable().default(null),
  /** Where the learner is; a day begins there at four in the morning. Null: the workspace's zone. */
  zone: Zone.nullable().default(null),
  /** Days without study, announced. */
  leave: z
    .array(z.strictObject({ fromOn: PlainDate, toOn: PlainDate }))
    .max(50)
    .default([]),
  /** Whether records at work may make cards due, and until when not. Nobody is asked unasked. */
  workLink: z.boolean().default(false),
  workLinkSnoozedUntil: PlainDate.nullable().default(null),
  /** Cards laid aside. */
  parked: z.array(z.string().max(160)).max(2000).default([]),
})
export type LearningSettings = z.infer<typeof LearningSettings>

const ByCourse = z.strictObject({ course: Slug })
/** Made by whoever answers: sent twice, it counts once. */
const answering = { course: Slug, id: Id, tookMs: z.number().int().min(0).max(86_400_000).default(0) }
/** A flashcard's id and the direction in which it is asked. */
export const CardId = z
  .string()
  .max(160)
  .regex(/^[a-z0-9-]+\.(forward|backward)$/, 'must be a flashcard with its direction')
const chosen = z.union([Letter, z.literal('dont_know')])

export const RecallCard = z.object({
  cardId: z.string(),
  front: z.string(),
  back: z.string(),
  /** Whether the back is quoted word for word. */
  quotation: z.boolean(),
  /** The same in the learner’s own words, when they wrote some; else empty. */
  ownWords: z.string(),
  reason: z.enum(['learning_step', 'due', 'wanted', 'exam_pass', 'new']),
  recallToday: z.number().nullable(),
})

export const Why = z.object({
  cardId: z.string(),
  cause: z.enum(['new', 'learning_step', 'interval']),
  dueOn: PlainDate.nullable(),
  stabilityDays: z.number().nullable(),
  desiredRetention: z.number(),
  plainIntervalDays: z.number().nullable(),
  movedByDays: z.number(),
  recallToday: z.number().nullable(),
  recallWhenDue: z.number().nullable(),
  curve: z.array(z.object({ days: z.number(), recall: z.number() })),
  history: z.array(
    z.object({
      reviewedOn: z.string(),
      rating: z.enum(recallRatings),
      recallBefore: z.number().nullable(),
      stabilityDaysAfter: z.number(),
      intervalDays: z.number(),
    }),
  ),
})

const OneSitting = z.object({ sitting: Sitting })

export const learning = {
  listCourses: oc
    .route({ method: 'GET', path: '/courses', tags, summary: 'Courses that may be learned here' })
    .output(z.object({ courses: z.array(CourseSummary) })),
  getCourse: oc
    .route({
      method: 'GET',
      path: '/courses/{course}',
      tags,
      summary: 'A course as its learner sees it, and how far I am',
    })
    .input(ByCourse)
    .output(
      z.object({
        course: Course,
        settings: LearningSettings,
        settingsVersion: Version,
        cardsRead: z.array(z.string()),
        minutesLeft: z.number(),
        /** The first card not read; null when all are. */
        resumeAt: z.object({ section: z.string(), card: z.string() }).nullable(),
      }),
    ),
  setLearning: oc
    .route({
      method: 'PUT',
      path: '/courses/{course}/learning',
      tags,
      summary: 'Begin a course, or change how I learn it',
    })
    .input(z.strictObject({ course: Slug, version: Version, settings: LearningSettings }))
    .output(z.object({ settings: LearningSettings, settingsVersion: Version })),
  readCard: oc
    .route({
      method: 'POST',
      path: '/courses/{course}/readings',
      tags,
      summary: 'A card of a lesson was read',
    })
    .input(z.strictObject({ ...answering, cardId: Slug }))
    .output(z.object({ cardsRead: z.array(z.string()) })),
  answerQuestion: oc
    .route({
      method: 'POST',
      path: '/courses/{course}/answers',
      tags,
      summary: 'Commit an answer, then read why',
    })
    .input(
      z.strictObject({
        ...answering,
        questionId: Slug,
        chosen,
        confidence: z.number().int().min(1).max(3).nullable().default(null),
      }),
    )
    .output(z.object({ result: z.enum(evidenceResults), chosen, explanation: Explanation })),
  practise: oc
    .route({
      method: 'GET',
      path: '/courses/{course}/practice',
      tags,
      summary: 'Fresh questions on one group',
    })
    .input(z.strictObject({ course: Slug, group: Slug, limit: z.number().int().min(1).max(10).default(2) }))
    .output(z.object({ questions: z.array(Course.shape.quizzes.element.shape.questions.element) })),
  answerExercise: oc
    .route({
      method: 'POST',
      path: '/courses/{course}/exercise-answers',
      tags,
      summary: 'My own words, then the guidance',
    })
    .input(
      z.strictObject({
        ...answering,
        exerciseId: Slug,
        scenarioId: Slug,
        judgement: z.enum(['continual', 'one-off']),
        words: prose(5000).refine((words) => words.length >= 10, 'must be a sentence of your own first'),
      }),
    )
    .output(
      z.object({
        guidance: Guidance,
        rubric: z.array(Criterion),
        /** All that I wrote to this scenario, the newest last. */
        mine: z.array(z.object({ id: Id, words: z.string(), judgement: z.string(), answeredAt: Instant })),
      }),
    ),
  judgeExercise: oc
    .route({
      method: 'POST',
      path: '/courses/{course}/exercise-judgements',
      tags,
      summary: 'Hold my words against the rubric',
    })
    .input(
      z.strictObject({
        ...answering,
        answerId: Id,
        marks: z.record(Slug, z.enum(['good', 'partly', 'missing'])),
      }),
    )
    .output(z.object({ marks: z.record(z.string(), z.string()) })),
  getQueue: oc
    .route({ method: 'GET', path: '/courses/{course}/queue', tags, summary: 'What to recall today' })
    .input(ByCourse)
    .output(
      z.object({
        todayOn: PlainDate,
        cards: z.array(RecallCard),
        minutes: z.number(),
        waiting: z.number().int(),
        newCardsPaused: z.enum(['backlog', 'exam_near', 'leave']).nullable(),
        backlog: z
          .object({
            minutesPerDay: z.number(),
            clearsOn: PlainDate.nullable(),
            minutesToClear: z.number().nullable(),
          })
          .nullable(),
        /** Cards that keep slipping: better rewritten, split or laid aside. */
        leeches: z.array(z.string()),
        buttons: z.enum(['two', 'four']),
        reviewedToday: z.number().int(),
      }),
    ),
  reviewCard: oc
    .route({
      method: 'POST',
      path: '/courses/{course}/reviews',
      tags,
      summary: 'Whether a card was remembered',
    })
    .input(z.strictObject({ ...answering, cardId: CardId, rating: z.enum(recallRatings) }))
    .output(
      z.object({
        cardId: z.string(),
        dueOn: PlainDate.nullable(),
        intervalDays: z.number(),
        leech: z.boolean(),
      }),
    ),
  undoReview: oc
    .route({ method: 'POST', path: '/courses/{course}/undo', tags, summary: 'Take a review back' })
    .input(z.strictObject({ ...answering, reviewId: Id }))
    .output(z.object({ cardId: z.string(), dueOn: PlainDate.nullable() })),
  explainDate: oc
    .route({ method: 'GET', path: '/courses/{course}/why', tags, summary: 'Why a card is due on its date' })
    .input(z.strictObject({ course: Slug, cardId: CardId }))
    .output(z.object({ why: Why })),
  startSitting: oc
    .route({
      method: 'POST',
      path: '/courses/{course}/sittings',
      tags,
      summary: 'Sit a diagnostic or a mock; one that runs is taken up again',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        course: Slug,
        kind: z.enum(sittingKinds),
        blueprint: Slug.nullable().default(null),
        /** More time for those whose language the course is not. */
        foreignLanguage: z.boolean().default(false),
      }),
    )
    .output(OneSitting),
  getSitting: oc
    .route({
      method: 'GET',
      path: '/sittings/{sittingId}',
      tags,
      summary: 'Take a sitting up again, or read its report',
    })
    .input(z.strictObject({ sittingId: Id }))
    .output(OneSitting),
  saveChoice: oc
    .route({
      method: 'PUT',
      path: '/sittings/{sittingId}/choice',
      tags,
      summary: 'Save a choice in a mock; nothing is told',
    })
    .input(
      z.strictObject({
        sittingId: Id,
        questionId: Slug,
        chosen: Letter.nullable(),
        flagged: z.boolean().default(false),
        tookMs: z.number().int().min(0).max(86_400_000).default(0),
      }),
    )
    .output(
      z.object({
        /** False when the time was over: then it counts as evidence, not for this mock. */
        accepted: z.boolean(),
        savedAt: Instant,
        sitting: Sitting,
      }),
    ),
  answerDiagnostic: oc
    .route({
      method: 'POST',
      path: '/sittings/{sittingId}/answers',
      tags,
      summary: 'Answer a diagnostic’s question and get the next',
    })
    .input(
      z.strictObject({
        sittingId: Id,
        id: Id,
        questionId: Slug,
        chosen,
        tookMs: z.number().int().min(0).max(86_400_000).default(0),
      }),
    )
    .output(OneSitting),
  handIn: oc
    .route({
      method: 'POST',
      path: '/sittings/{sittingId}/hand-in',
      tags,
      summary: 'End a sitting; what was answered counts',
    })
    .input(z.strictObject({ sittingId: Id }))
    .output(OneSitting),
  getProgress: oc
    .route({
      method: 'GET',
      path: '/courses/{course}/progress',
      tags,
      summary: 'What I know, how ready I am, and what to do next',
    })
    .input(ByCourse)
    .output(
      z.object({
        answers: z.number().int(),
        groups: z.array(GroupKnowledge),
        readiness: ReadinessForecast,
        /** Tests that were begun and go on. */
        running: z.array(z.enum(sittingKinds)),
        mocks: z.array(MockResult),
        gaps: z.array(Gap),
      }),
    ),
  teamProgress: oc
    .route({
      method: 'GET',
      path: '/courses/{course}/team-progress',
      tags,
      summary: 'How a workspace’s learners do together, five or more',
    })
    .input(ByCourse)
    .output(
      z.object({
        /** Null when fewer than five have answered: then single people could be told apart. */
        together: z.object({ learners: z.number().int(), groups: z.array(GroupAverage) }).nullable(),
        /** Teams, with those below them, of which five or more have answered, and from which no fewer can be told apart. */
        teams: z.array(z.object({ teamId: Id, name: z.string(), groups: z.array(GroupAverage) })),
      }),
    ),
}
