import { z } from 'zod'
import { FiniteNumber, Id, Instant, line, PersonRef, PlainDate, prose } from './common.ts'

/** Step 4: options, resources, actions, and what is expected of them. */

export const sizes = ['low', 'medium', 'high'] as const
/** A rough size, where a number would only pretend. */
export const Size = z.enum(sizes)
export type Size = z.infer<typeof Size>

export const Option = z.strictObject({
  title: line(200),
  note: prose(2000).default(''),
  /** What it would bring, take and put at stake; null while nobody has said. */
  value: Size.nullable().default(null),
  effort: Size.nullable().default(null),
  risk: Size.nullable().default(null),
  chosen: z.boolean().default(false),
  /** Why it was chosen; the gate wants it for the chosen ones. */
  reason: prose(1000).default(''),
})
export type Option = z.infer<typeof Option>

export const actionKinds = ['build', 'test', 'deploy', 'train', 'communicate', 'other'] as const
export const ActionKind = z.enum(actionKinds)
export type ActionKind = z.infer<typeof ActionKind>

export const actionWays = ['change', 'project', 'agile_work'] as const
/** By which way of working it is done. */
export const ActionWay = z.enum(actionWays)
export type ActionWay = z.infer<typeof ActionWay>

const action = {
  title: line(200),
  kind: ActionKind.default('other'),
  way: ActionWay.nullable().default(null),
  dueOn: PlainDate.nullable(),
  doneOn: PlainDate.nullable().default(null),
  /** What shows that it was done: a sentence or a link. */
  evidence: prose(1000).default(''),
}
export const ActionInput = z.strictObject({
  id: Id.optional(),
  ...action,
  ownerId: Id.nullable(),
  /** Places in this list, from 0, of the actions that must be done before. */
  after: z.array(z.number().int().min(0)).max(20).default([]),
})
export type ActionInput = z.input<typeof ActionInput>
export const Action = z.object({
  id: Id,
  ...action,
  owner: PersonRef.nullable(),
  /** Ids of the actions that must be done before. */
  after: z.array(Id).default([]),
})
export type Action = z.infer<typeof Action>

export const Budget = z.strictObject({
  amount: FiniteNumber.nonnegative().max(1e12),
  /** ISO 4217, such as EUR. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be three letters such as EUR'),
})
export type Budget = z.infer<typeof Budget>

export const Resources = z.strictObject({
  people: prose(500).default(''),
  time: prose(500).default(''),
  budget: Budget.nullable().default(null),
  /** Who authorises the budget. */
  sponsorId: Id.nullable().default(null),
})
export type Resources = z.infer<typeof Resources>

/** A sponsor's yes to an amount of money. A budget that changes afterwards needs a new one. */
export const Authorisation = z.object({ budget: Budget, by: PersonRef, at: Instant })
export type Authorisation = z.infer<typeof Authorisation>

/** What the plan is expected to do to a metric: its level during the follow-up, in units of the metric. */
export const Prediction = z
  .strictObject({ metricId: Id, low: FiniteNumber, expected: FiniteNumber, high: FiniteNumber })
  .refine(({ low, expected, high }) => low <= expected && expected <= high, {
    error: 'must lie within its own range',
    path: ['expected'],
  })
export type Prediction = z.infer<typeof Prediction>

export const Plan = z.object({
  options: z.array(Option),
  actions: z.array(Action),
  resources: Resources.extend({
    sponsor: PersonRef.nullable(),
    authorisation: Authorisation.nullable(),
    /** Whether the yes covers the budget as it stands; without money nothing needs one. */
    authorised: z.boolean(),
  }),
  predictions: z.array(Prediction),
  /** Low effort and low risk: no options are weighed. The measuring before and after stays as it is. */
  justDoIt: z.boolean(),
  /** Why nobody needs training, or telling; the gate of step 5 wants an action of that kind or the reason. */
  noTrainingReason: z.string(),
  noCommunicationReason: z.string(),
})
export type Plan = z.infer<typeof Plan>
