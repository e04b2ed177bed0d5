import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, line, PersonRef, PlainDate, prose, Version } from './common.ts'
import { RegisterMapping, RegisterReport } from './register.ts'
import { Estimates, MethodKind, Ranked, ScoringMethod, ScoringSettings, Source, Unranked } from './scoring.ts'
import { ImprovementLink, ImprovementLinkInput } from './value-system-records.ts'

export const statuses = [
  'idea',
  'parked',
  'declined',
  'merged',
  'accepted',
  'step_1',
  'step_2',
  'step_3',
  'step_4',
  'step_5',
  'measuring',
  'to_be_judged',
  'verified',
  'partly_achieved',
  'not_achieved',
  'sustaining',
  'held',
  'reopened',
  'abandoned',
] as const
/** Derived from facts by one pure function; no operation takes one. */
export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>

export const sentenceLength = 280
export const linksPerImprovement = 50

export const answerKinds = ['accept', 'park', 'decline'] as const
export const AnswerKind = z.enum(answerKinds)
export type AnswerKind = z.infer<typeof AnswerKind>

/** An answer as it stands: a merge is one too, but given by naming the other improvement. */
export const standingAnswers = [...answerKinds, 'merge'] as const

export const Answer = z.object({
  kind: z.enum(standingAnswers),
  reason: z.string(),
  wakeUpOn: PlainDate.nullable(),
  by: PersonRef,
  at: Instant,
})
export type Answer = z.infer<typeof Answer>

export const stepStates = ['done', 'open', 'missing', 'amended'] as const
/**
 * How one step of a lap stands: `done` its gate and all before it are open · `amended` the same for step 5, with terms
 * that were amended · `missing` its gate wants more although a later step holds evidence already · `open` otherwise.
 */
export const StepState = z.enum(stepStates)
export type StepState = z.infer<typeof StepState>

export const LapSummary = z.object({
  id: Id,
  number: z.number().int(),
  steps: z.array(StepState).length(7),
  /** The last step that cannot slip back; 0 while nothing holds. */
  pawlAt: z.number().int().min(0).max(7),
  judgingOn: PlainDate.nullable(),
})
export type LapSummary = z.infer<typeof LapSummary>

export const Improvement = z.object({
  id: Id,
  sentence: line(sentenceLength),
  description: z.string(),
  teamId: Id.nullable(),
  submittedBy: PersonRef,
  capturedAt: Instant,
  replyBy: PlainDate,
  replyOverdue: z.boolean(),
  /** Who owes the answer: the team's triage owner, else an improvement manager. */
  triageOwner: PersonRef.nullable(),
  answer: Answer.nullable(),
  owner: PersonRef.nullable(),
  nextReviewOn: PlainDate.nullable(),
  reviewOverdue: z.boolean(),
  status: Status,
  /** The newest lap; null while none was opened. */
  lap: LapSummary.nullable(),
  /** The improvement whose step 7 put this one into the backlog. */
  followsUp: z.object({ id: Id, sentence: z.string() }).nullable(),
  /** What of the value system it is about. */
  links: z.array(ImprovementLink),
  estimates: Estimates,
  /** What an imported register claimed it to be; a claim, never a status of ours. Empty for none. */
  claimedElsewhere: z.string(),
  /** The improvement it was merged into; null when it stands by itself. */
  mergedInto: z.object({ id: Id, sentence: z.string() }).nullable(),
  version: Version,
})
export type Improvement = z.infer<typeof Improvement>

export const LookAlike = z.object({
  improvement: Improvement,
  /** 0 to 1: how much of their telling words and of their letters both sentences share. */
  likeness: z.number().min(0).max(1),
})
export type LookAlike = z.infer<typeof LookAlike>

export const Merged = z.object({
  id: Id,
  sentence: z.string(),
  submittedBy: PersonRef,
  capturedAt: Instant,
  links: z.array(ImprovementLink),
})
export type Merged = z.infer<typeof Merged>

export const newsKinds = [...standingAnswers, 'unmerge'] as const
export type NewsKind = (typeof newsKinds)[number]

/** One thing that somebody is told of a sentence they sent. */
export const News = z.object({
  id: Id,
  kind: z.enum(newsKinds),
  improvement: z.object({ id: Id, sentence: z.string() }),
  /** With a merge or its taking back: the other improvement. */
  into: z.object({ id: Id, sentence: z.string() }).nullable(),
  reason: z.string(),
  by: PersonRef,
  at: Instant,
})
export type News = z.infer<typeof News>

export const HistoryEntry = z.object({
  id: Id,
  at: Instant,
  by: PersonRef,
  /** The operation, such as `capture-improvement`. */
  operation: z.string(),
  /** Field by field: what it was and what it became. */
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const StatusDifference = z.object({
  improvementId: Id,
  sentence: z.string(),
  cached: Status,
  derived: Status,
})
export type StatusDifference = z.infer<typeof StatusDifference>

const filters = {
  status: z.array(Status).max(statuses.length).optional(),
  teamId: Id.optional(),
  ownerId: Id.optional(),
  submittedById: Id.optional(),
  answerDueFromId: Id.optional(),
  /** A service, value stream, strategic aim or practice that it is linked to. */
  linkedToId: Id.optional(),
  /** Words to look for in sentence and description; the last one may be only begun. */
  text: z.string().max(200).optional(),
}
export const registerFileBytes = 10_000_000
const RegisterFile = z
  .file()
  .max(registerFileBytes, `is larger than ${registerFileBytes / 1_000_000} MB; split the file`)
  .describe('A CSV file, sent as multipart/form-data')
const ById = z.strictObject({ id: Id })
const One = z.object({ improvement: Improvement })
const tags = ['backlog']

export const backlog = {
  captureImprovement: oc
    .route({
      method: 'POST',
      path: '/improvements',
      tags,
      summary: 'What could be better? One sentence is enough',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        sentence: line(sentenceLength),
        description: prose(20_000).default(''),
        teamId: Id.nullable().default(null),
        source: Source.nullable().default(null),
      }),
    )
    .output(One),
  listImprovements: oc
    .route({ method: 'GET', path: '/improvements', tags, summary: 'The improvement backlog' })
    .input(
      z.strictObject({
        ...filters,
        after: z.string().max(200).optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        improvements: z.array(Improvement),
        /** Pass as `after` for the next page; null at the end. */
        next: z.string().nullable(),
        total: z.number().int(),
        /** False when there are more than `total`: counting stops at ten thousand, with words at a thousand. */
        totalIsExact: z.boolean(),
      }),
    ),
  findLookAlikes: oc
    .route({ method: 'GET', path: '/look-alikes', tags, summary: 'What says the same in other words' })
    .input(
      z.strictObject({
        sentence: z.string().max(sentenceLength),
        /** Leave this one out: the improvement whose look-alikes are wanted. */
        exceptId: Id.optional(),
        limit: z.number().int().min(1).max(20).default(5),
      }),
    )
    .output(z.object({ lookAlikes: z.array(LookAlike) })),
  getImprovement: oc
    .route({ method: 'GET', path: '/improvements/{id}', tags, summary: 'One improvement' })
    .input(ById)
    .output(
      z.object({
        improvement: Improvement,
        /** What was merged into it, at whatever distance, oldest first: its other wordings and who sent them. */
        mergedFrom: z.array(Merged),
      }),
    ),
  updateImprovement: oc
    .route({
      method: 'PATCH',
      path: '/improvements/{id}',
      tags,
      summary: 'Edit what people may edit; never the status',
    })
    .input(
      z.strictObject({
        id: Id,
        version: Version,
        sentence: line(sentenceLength).optional(),
        description: prose(20_000).optional(),
        teamId: Id.nullable().optional(),
        ownerId: Id.nullable().optional(),
        nextReviewOn: PlainDate.nullable().optional(),
      }),
    )
    .output(One),
  setLinks: oc
    .route({
      method: 'PUT',
      path: '/improvements/{id}/links',
      tags,
      summary: 'Say what it is about: services, value streams, strategic aims, practices',
    })
    .input(
      z.strictObject({
        id: Id,
        version: Version,
        /** All of them; what is left out is removed. */
        links: z
          .array(ImprovementLinkInput)
          .max(linksPerImprovement, `must be ${linksPerImprovement} at most`),
      }),
    )
    .output(One),
  setEstimates: oc
    .route({
      method: 'PUT',
      path: '/improvements/{id}/estimates',
      tags,
      summary: 'Value, effort, risk, urgency, confidence and source, all of them',
    })
    .input(z.strictObject({ id: Id, version: Version, ...Estimates.shape }))
    .output(One),
  getRanking: oc
    .route({ method: 'GET', path: '/ranking', tags, summary: 'The order of the backlog, and why' })
    .input(z.strictObject({ teamId: Id.optional(), limit: z.number().int().min(1).max(500).default(100) }))
    .output(
      z.object({
        method: ScoringMethod,
        ranked: z.array(Ranked),
        total: z.number().int(),
        /** What has no place yet, the newest, at most a hundred. */
        unranked: z.array(Unranked),
        unrankedTotal: z.number().int(),
        /** Everything named above. */
        improvements: z.array(Improvement),
      }),
    ),
  rankImprovement: oc
    .route({
      method: 'PUT',
      path: '/improvements/{id}/rank',
      tags,
      summary: 'Give it a place by hand, with the reason; null gives the place back to its score',
    })
    .input(
      z.strictObject({
        id: Id,
        rank: z.number().int().min(1).max(100_000).nullable(),
        reason: prose(2000).default(''),
      }),
    )
    .output(One),
  setScoringMethod: oc
    .route({
      method: 'PUT',
      path: '/scoring-method',
      tags,
      summary: 'How scores are reckoned: a new version',
    })
    .input(
      z.strictObject({
        /** The version that was read. */
        version: Version,
        kind: MethodKind,
        settings: ScoringSettings,
        reason: prose(2000).refine((reason) => reason !== '', 'must say why: ranks will move'),
      }),
    )
    .output(z.object({ method: ScoringMethod })),
  listScoringMethods: oc
    .route({ method: 'GET', path: '/scoring-methods', tags, summary: 'Every version of the method' })
    .output(z.object({ methods: z.array(ScoringMethod) })),
  downloadBacklog: oc
    .route({ method: 'GET', path: '/backlog/register.csv', tags, summary: 'The backlog as a CSV file' })
    .input(z.strictObject(filters))
    .output(z.file()),
  previewRegister: oc
    .route({
      method: 'POST',
      path: '/backlog/import-previews',
      tags,
      summary: 'What importing a register would do, row by row, without doing it',
    })
    .input(z.strictObject({ file: RegisterFile, mapping: RegisterMapping.optional() }))
    .output(z.object({ report: RegisterReport })),
  importRegister: oc
    .route({
      method: 'POST',
      path: '/backlog/imports',
      tags,
      summary: 'Import a register; the same file twice, or our own export, changes nothing',
      successStatus: 201,
    })
    .input(z.strictObject({ file: RegisterFile, mapping: RegisterMapping.optional() }))
    .output(z.object({ report: RegisterReport })),
  answerImprovement: oc
    .route({
      method: 'POST',
      path: '/improvements/{id}/answer',
      tags,
      summary: 'Accept, park until a date, or decline with a reason',
    })
    .input(
      z.strictObject({
        id: Id,
        kind: AnswerKind,
        reason: prose(2000).default(''),
        wakeUpOn: PlainDate.nullable().default(null),
      }),
    )
    .output(One),
  mergeImprovement: oc
    .route({
      method: 'POST',
      path: '/improvements/{id}/merge',
      tags,
      summary: 'Say that it is the same as another one; everybody who sent it is told',
    })
    .input(z.strictObject({ id: Id, intoId: Id, reason: prose(2000).default('') }))
    .output(One),
  unmergeImprovement: oc
    .route({
      method: 'POST',
      path: '/improvements/{id}/unmerge',
      tags,
      summary: 'Take a merge back: it stands by itself again, answered as before',
    })
    .input(ById)
    .output(One),
  listNews: oc
    .route({ method: 'GET', path: '/news', tags, summary: 'What became of the sentences that I sent' })
    .input(z.strictObject({ limit: z.number().int().min(1).max(200).default(50) }))
    .output(z.object({ news: z.array(News) })),
  seeNews: oc
    .route({ method: 'POST', path: '/news/seen', tags, summary: 'Put my news away as seen' })
    .input(z.strictObject({ ids: z.array(Id).min(1).max(200) }))
    .output(z.object({ news: z.array(News) })),
  getHistory: oc
    .route({
      method: 'GET',
      path: '/improvements/{id}/history',
      tags,
      summary: 'Every change, with who, when, before, after',
    })
    .input(ById)
    .output(z.object({ entries: z.array(HistoryEntry) })),
}
