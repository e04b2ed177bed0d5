import { z } from 'zod'

/** Lower-case words with hyphens: how a course names its parts, for ever. */
export const Slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')

export const Letter = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type Letter = z.infer<typeof Letter>

const Span = z.object({
  text: z.string(),
  strong: z.boolean(),
  emphasis: z.boolean(),
  term: z.string().nullable(),
})

/** The few kinds of text that a course uses; there is no HTML in it. */
export const CourseBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), spans: z.array(Span) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(Span)) }),
  z.object({ kind: z.literal('quotation'), spans: z.array(Span), source: z.string() }),
])
export type CourseBlock = z.infer<typeof CourseBlock>

export const cardKinds = ['idea', 'memorise', 'trap', 'reminder', 'figure', 'example'] as const

export const CourseCard = z.object({
  id: Slug,
  version: z.number().int(),
  kind: z.enum(cardKinds),
  title: z.string(),
  concepts: z.array(z.string()),
  minutes: z.number(),
  figure: z.string().nullable(),
  body: z.array(CourseBlock),
})

const point = z.tuple([z.number(), z.number()])
const tone = z.enum(['plain', 'strong', 'quiet', 'accent', 'warning'])

/** A drawing as data, with all that it says in words. */
export const CourseFigure = z.object({
  id: Slug,
  title: z.string(),
  alternative: z.string(),
  width: z.number(),
  height: z.number(),
  marks: z.array(
    z.discriminatedUnion('mark', [
      z.object({
        mark: z.literal('box'),
        at: point,
        size: point,
        tone,
        round: z.number(),
        lines: z.array(z.string()),
      }),
      z.object({ mark: z.literal('arrow'), from: point, to: point, bend: z.number(), tone }),
      z.object({
        mark: z.literal('label'),
        at: point,
        text: z.string(),
        tone,
        anchor: z.enum(['start', 'middle', 'end']),
        size: z.enum(['small', 'normal', 'large']),
      }),
    ]),
  ),
})

/** A question as it is asked: nothing in it says which option is right. */
export const CourseQuestion = z.object({
  id: Slug,
  version: z.number().int(),
  group: z.string(),
  stem: z.string(),
  statements: z.array(z.string()).nullable(),
  options: z.array(z.object({ letter: Letter, text: z.string() })),
})
export type CourseQuestion = z.infer<typeof CourseQuestion>

/** What is told once an answer was given. */
export const Explanation = z.object({
  questionId: Slug,
  right: Letter,
  options: z.array(
    z.object({
      letter: Letter,
      right: z.boolean(),
      why: z.string(),
      /** The wrong idea that this option stands for. */
      misconception: z.object({ id: z.string(), belief: z.string(), correction: z.string() }).nullable(),
    }),
  ),
})
export type Explanation = z.infer<typeof Explanation>

export const CourseTerm = z.object({
  id: Slug,
  term: z.string(),
  /** Quoted word for word. */
  definition: z.string(),
  source: z.string(),
  plainly: z.string(),
  seeAlso: z.array(z.string()),
})

/** A thought exercise before anything was written: its guidance is not in it. */
export const CourseExercise = z.object({
  id: Slug,
  title: z.string(),
  intro: z.string(),
  minutes: z.number(),
  scenarios: z.array(z.object({ id: Slug, title: z.string(), text: z.string(), asks: z.string() })),
})

export const Guidance = z.object({
  judgement: z.enum(['continual', 'one-off']),
  inShort: z.string(),
  because: z.array(z.string()),
  present: z.array(z.string()),
  missing: z.array(z.string()),
  next: z.string(),
})

export const Criterion = z.object({
  id: Slug,
  asks: z.string(),
  good: z.string(),
  partly: z.string(),
  missing: z.string(),
})

export const CourseSummary = z.object({
  id: Slug,
  version: z.number().int(),
  language: z.string(),
  title: z.string(),
  standfirst: z.string(),
  minutes: z.number(),
  sections: z.number().int(),
  questions: z.number().int(),
  flashcards: z.number().int(),
  enrolled: z.boolean(),
})

export type CourseSummary = z.infer<typeof CourseSummary>

/** A whole course as a learner may see it. */
export const Course = CourseSummary.extend({
  position: z.string().nullable(),
  notice: z.string(),
  groups: z.array(z.object({ id: Slug, title: z.string() })),
  concepts: z.array(z.object({ id: Slug, group: z.string(), title: z.string(), gist: z.string() })),
  relations: z.array(z.object({ from: z.string(), kind: z.string(), to: z.string() })),
  path: z.array(z.object({ kind: z.string(), id: Slug })),
  sectionList: z.array(
    z.object({
      id: Slug,
      title: z.string(),
      summary: z.string(),
      minutes: z.number(),
      cards: z.array(CourseCard),
    }),
  ),
  figures: z.array(CourseFigure),
  exercises: z.array(CourseExercise),
  workedExamples: z.array(
    z.object({
      id: Slug,
      title: z.string(),
      demoImprovement: z.string(),
      intro: z.string(),
      steps: z.array(z.object({ step: z.string(), card: z.string(), told: z.string() })),
      outcome: z.string(),
    }),
  ),
  quizzes: z.array(
    z.object({ id: Slug, title: z.string(), intro: z.string(), questions: z.array(CourseQuestion) }),
  ),
  terms: z.array(CourseTerm),
  blueprints: z.array(
    z.object({
      id: Slug,
      title: z.string(),
      intro: z.string(),
      questions: z.number().int(),
      minutes: z.number().int(),
      minutesInForeignLanguage: z.number().int(),
      pass: z.number().int(),
    }),
  ),
})
export type Course = z.infer<typeof Course>
