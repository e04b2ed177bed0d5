import { oc } from '@orpc/contract'
import { z } from 'zod'
import { line } from './common.ts'
import { Slug } from './course.ts'

const tags = ['learning']

/** What one course, or one addition to it, may hold. */
export const courseBounds = {
  questions: 5000,
  flashcards: 20_000,
  cards: 1000,
  fileBytes: 5_000_000,
} as const
export const courseFormats = ['json', 'gift', 'csv', 'apkg'] as const
export type CourseFormat = (typeof courseFormats)[number]

const CourseFile = z
  .file()
  .max(
    courseBounds.fileBytes,
    `is larger than ${courseBounds.fileBytes / 1_000_000} MB; export a smaller deck`,
  )
  .describe(
    'A course as JSON, questions as GIFT, cards as CSV or TSV, or an Anki package; as multipart/form-data',
  )

const text = (most: number) => z.string().trim().min(1).max(most)
const place = line(120).nullable().default(null)

export const PartsInput = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id: Slug.optional(),
        group: place,
        stem: text(2000),
        options: z
          .array(z.strictObject({ text: text(2000), right: z.boolean(), why: z.string().trim().max(2000) }))
          .min(2)
          .max(6)
          .refine((options) => options.filter(({ right }) => right).length === 1, {
            message: 'must hold exactly one right option',
          })
          .refine(
            (options) => new Set(options.map((one) => one.text.toLowerCase())).size === options.length,
            {
              message: 'must not say the same twice',
            },
          ),
      }),
    )
    .max(courseBounds.questions)
    .default([]),
  flashcards: z
    .array(
      z.strictObject({
        id: Slug.optional(),
        group: place,
        key: text(2000).optional(),
        front: text(2000),
        back: text(2000),
        bothWays: z.boolean().default(false),
      }),
    )
    .max(courseBounds.flashcards)
    .default([]),
  cards: z
    .array(z.strictObject({ id: Slug.optional(), title: text(200), markdown: text(20_000) }))
    .max(courseBounds.cards)
    .default([]),
})
export type PartsInput = z.input<typeof PartsInput>

/** What is wrong with one part of a file; the others are kept. */
export const PartFinding = z.object({
  /** From 1; null where the file has no lines. */
  line: z.number().int().nullable(),
  /** Its title or beginning, to find it by. */
  about: z.string().nullable(),
  /** Whether the part was left out, or taken with a remark. */
  severity: z.enum(['error', 'warning']),
  message: z.string(),
})
export type PartFinding = z.infer<typeof PartFinding>

export const CourseImport = z.object({
  course: Slug,
  title: z.string(),
  format: z.enum(courseFormats),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Looks at cards that came along and are mine from now on. */
  reviews: z.number().int(),
  findings: z.array(PartFinding),
})
export type CourseImport = z.infer<typeof CourseImport>

const Counts = CourseImport.pick({ added: true, changed: true, unchanged: true })

/** What an author sees of an own course: its questions with their keys. */
export const CourseDraft = z.object({
  course: Slug,
  title: z.string(),
  standfirst: z.string(),
  version: z.number().int(),
  source: z.string(),
  ownerName: z.string(),
  groups: z.array(z.object({ id: Slug, title: z.string() })),
  questions: z.array(
    z.object({
      ...{ id: Slug, version: z.number().int(), group: z.string(), stem: z.string() },
      options: z.array(z.object({ text: z.string(), right: z.boolean(), why: z.string() })),
    }),
  ),
  flashcards: z.array(
    z.object({
      ...{ id: Slug, version: z.number().int(), group: z.string(), front: z.string(), back: z.string() },
      bothWays: z.boolean(),
    }),
  ),
  cards: z.array(z.object({ id: Slug, version: z.number().int(), title: z.string(), markdown: z.string() })),
})
export type CourseDraft = z.infer<typeof CourseDraft>

export const ownCourses = {
  createCourse: oc
    .route({
      method: 'POST',
      path: '/courses',
      tags,
      summary: 'Begin a course of our own',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        title: line(120),
        standfirst: line(400),
        language: z
          .string()
          .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language like en or de')
          .default('en'),
      }),
    )
    .output(z.object({ course: Slug })),
  getCourseDraft: oc
    .route({
      method: 'GET',
      path: '/courses/{course}/draft',
      tags,
      summary: 'A course of our own with its keys, for those who write it',
    })
    .input(z.strictObject({ course: Slug }))
    .output(z.object({ draft: CourseDraft })),
  addToCourse: oc
    .route({
      method: 'POST',
      path: '/courses/{course}/parts',
      tags,
      summary: 'Add questions, flashcards or cards; one with a known id is its next version',
    })
    .input(z.strictObject({ course: Slug, parts: PartsInput }))
    .output(Counts),
  removeFromCourse: oc
    .route({
      method: 'POST',
      path: '/courses/{course}/removals',
      tags,
      summary: 'Take a part out; answers to it stay',
    })
    .input(z.strictObject({ course: Slug, kind: z.enum(['question', 'flashcard', 'card']), id: Slug }))
    .output(z.object({ course: Slug })),
  importCourse: oc
    .route({
      method: 'POST',
      path: '/courses/imports',
      tags,
      summary: 'Bring in a course, questions or cards; the same file twice changes nothing',
    })
    .input(
      z.strictObject({
        file: CourseFile,
        /** The own course to add to; left out, a new one is begun. */
        into: Slug.optional(),
      }),
    )
    .output(z.object({ report: CourseImport })),
  downloadCourse: oc
    .route({
      method: 'GET',
      path: '/courses/{course}/file',
      tags,
      summary: 'A course as a file: everything as JSON, questions as GIFT, cards as CSV or Anki package',
    })
    .input(
      z.strictObject({
        course: Slug,
        format: z.enum(courseFormats).default('json'),
        /** Whether my own looks at the cards go into an Anki package. */
        history: z.stringbool().default(false),
      }),
    )
    .output(z.file()),
}
