import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, PlainDate } from './common.ts'

const tags = ['learning']

export const nudgeRules = [
  'closed_unmeasured',
  'no_target',
  'no_baseline',
  'no_direction',
  'gain_not_kept',
  'backlog_untended',
  'metric_unread',
] as const
export const nudgeFacts = [
  'direction',
  'baseline',
  'target',
  'plan',
  'live',
  'verdict',
  'standard',
  'ended_closed',
  'ended_abandoned',
  'finished_elsewhere',
  'accepted_long_ago',
] as const
export const nudgeEndings = ['answered', 'put_away'] as const

const Option = z.object({ concept: z.string(), title: z.string() })

/** One thing to learn, offered because of a record at work. What is missing in it is not said before the answer. */
export const Nudge = z.object({
  id: Id,
  /** The improvement that it is about. */
  improvementId: Id,
  sentence: z.string(),
  facts: z.array(z.enum(nudgeFacts)),
  options: z.array(Option),
  raisedAt: Instant,
})
export type Nudge = z.infer<typeof Nudge>

/** What is told once the learner has said what is missing. */
export const NudgeAnswer = z.object({
  right: z.boolean(),
  rule: z.enum(nudgeRules),
  concept: Option.extend({ gist: z.string() }),
  /** A card to read; null where the course has none. */
  card: z.object({ id: z.string(), title: z.string() }).nullable(),
})
export type NudgeAnswer = z.infer<typeof NudgeAnswer>

/** How often each step was left out in the laps that ended in a week. */
export const SkipWeek = z.object({
  /** Monday. */
  weekOn: PlainDate,
  laps: z.number().int(),
  /** Laps that left the step out, by step: seven numbers. */
  skipped: z.array(z.number().int()).length(7),
})

export const workLink = {
  listNudges: oc
    .route({ method: 'GET', path: '/learning/nudges', tags, summary: 'What my own records suggest to learn' })
    .output(
      z.object({
        /** Whether I asked for it. */
        on: z.boolean(),
        snoozedUntil: PlainDate.nullable(),
        nudges: z.array(Nudge),
      }),
    ),
  answerNudge: oc
    .route({
      method: 'POST',
      path: '/learning/nudge-answers',
      tags,
      summary: 'Say what a record of mine lacks, then read why it matters',
    })
    .input(z.strictObject({ nudgeId: Id, id: Id, concept: z.string().max(120) }))
    .output(NudgeAnswer),
  putNudgeAway: oc
    .route({ method: 'POST', path: '/learning/nudges-put-away', tags, summary: 'Not this one' })
    .input(z.strictObject({ nudgeId: Id }))
    .output(z.object({ nudgeId: Id })),
  getSkipRates: oc
    .route({
      method: 'GET',
      path: '/learning/skip-rates',
      tags,
      summary: 'How often each of the seven steps is left out, week by week',
    })
    .output(
      z.object({
        weeks: z.array(SkipWeek),
        /** The ordinary metrics that keep the rates, by step; none until a manager asked for them. */
        metrics: z.array(z.object({ step: z.number().int(), metricId: Id })),
      }),
    ),
  keepSkipRates: oc
    .route({
      method: 'POST',
      path: '/learning/skip-rate-metrics',
      tags,
      summary: 'Keep the rates as seven ordinary metrics; again adds the weeks that are new',
    })
    .output(
      z.object({
        metrics: z.array(z.object({ step: z.number().int(), metricId: Id, added: z.number().int() })),
      }),
    ),
}
