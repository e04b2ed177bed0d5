import { oc } from '@orpc/contract'
import { z } from 'zod'
import { HealthList, TeamHealth, WorkInProgress } from './backlog-health.ts'
import { backlogViews } from './backlog-views.ts'
import { bulk } from './bulk.ts'
import { captureLinkRoutes } from './capture-links.ts'
import { Id, line, PlainDate, prose, Version } from './common.ts'
import {
  AnswerKind,
  HistoryEntry,
  Improvement,
  LookAlike,
  linksPerImprovement,
  Merged,
  restorableFields,
  Status,
  sentenceLength,
  statuses,
} from './improvement.ts'
import { CoveragePlace } from './practice-coverage.ts'
import { RegisterMapping, RegisterReport } from './register.ts'
import { Estimates, MethodKind, Ranked, ScoringMethod, ScoringSettings, Source, Unranked } from './scoring.ts'
import { talk } from './talk.ts'
import { ImprovementLinkInput } from './value-system-records.ts'

const filters = {
  status: z.array(Status).max(statuses.length).optional(),
  teamId: Id.optional(),
  /** Only what belongs to no team. */
  withoutTeam: z.boolean().optional(),
  ownerId: Id.optional(),
  submittedById: Id.optional(),
  answerDueFromId: Id.optional(),
  /** A service, value stream, strategic aim or practice that it is linked to. */
  linkedToId: Id.optional(),
  /** Words to look for in sentence and description; the last one may be only begun. */
  text: z.string().max(200).optional(),
  /** What one number of the backlog's health was counted from. */
  health: HealthList.optional(),
  /** What a cell of the coverage map was counted from: level, value stream and activity, joined by dots. */
  place: CoveragePlace.optional(),
}
export const registerFileBytes = 10_000_000
const RegisterFile = z
  .file()
  .max(registerFileBytes, `is larger than ${registerFileBytes / 1_000_000} MB; split the file`)
  .describe('A CSV file or an Excel workbook (.xlsx), sent as multipart/form-data')
const ById = z.strictObject({ id: Id })
const One = z.object({ improvement: Improvement })
const tags = ['backlog']

export const backlog = {
  ...captureLinkRoutes,
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
        /** Only its team shall see it; needs a team. */
        teamPrivate: z.boolean().default(false),
        source: Source.nullable().default(null),
        /** What it is about, where one knows it already. */
        links: z
          .array(ImprovementLinkInput)
          .max(linksPerImprovement, `must be ${linksPerImprovement} at most`)
          .default([]),
      }),
    )
    .output(One),
  listImprovements: oc
    .route({ method: 'GET', path: '/improvements', tags, summary: 'The improvement backlog' })
    .input(
      z.strictObject({
        ...filters,
        /** `reply_by`: whose answer was promised for the earliest day comes first. */
        order: z.enum(['newest', 'reply_by']).default('newest'),
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
        /** False when there are more than `total`: counting stops at ten thousand, with common words sooner. */
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
        teamPrivate: z.boolean().optional(),
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
  restoreImprovement: oc
    .route({
      method: 'POST',
      path: '/improvements/{id}/restore',
      tags,
      summary: 'Put fields, or all that may be edited, back to an entry of the history; never a status',
    })
    .input(
      z.strictObject({
        id: Id,
        version: Version,
        entryId: Id,
        /** As it was right before that entry, or right after it. */
        moment: z.enum(['before', 'after']).default('before'),
        /** Left out: everything that may be edited. */
        fields: z.array(z.enum(restorableFields)).min(1).max(restorableFields.length).optional(),
      }),
    )
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
  getBacklogHealth: oc
    .route({ method: 'GET', path: '/backlog/health', tags, summary: 'How healthy the backlog is, by team' })
    .output(z.object({ whole: TeamHealth, teams: z.array(TeamHealth) })),
  listWorkInProgress: oc
    .route({
      method: 'GET',
      path: '/backlog/work-in-progress',
      tags,
      summary: 'How much each team with a limit has in progress',
    })
    .output(z.object({ teams: z.array(WorkInProgress) })),
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
  downloadBacklogWorkbook: oc
    .route({
      method: 'GET',
      path: '/backlog/register.xlsx',
      tags,
      summary: 'The backlog as an Excel workbook',
    })
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
  ...talk,
  ...bulk,
  ...backlogViews,
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
