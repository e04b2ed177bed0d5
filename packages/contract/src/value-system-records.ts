import { z } from 'zod'
import { Id, Instant, line, PlainDate, prose, Version } from './common.ts'

/** The six activities of the service value chain. */
export const valueChainActivities = [
  'plan',
  'improve',
  'engage',
  'design_and_transition',
  'obtain_build',
  'deliver_and_support',
] as const
export const ValueChainActivity = z.enum(valueChainActivities)
export type ValueChainActivity = z.infer<typeof ValueChainActivity>

/** The seven guiding principles: a fixed list, nobody adds one. */
export const guidingPrinciples = [
  'focus_on_value',
  'start_where_you_are',
  'progress_iteratively_with_feedback',
  'collaborate_and_promote_visibility',
  'think_and_work_holistically',
  'keep_it_simple_and_practical',
  'optimize_and_automate',
] as const
export type GuidingPrinciple = (typeof guidingPrinciples)[number]

export const stakeholderKinds = ['customer', 'user', 'sponsor', 'regulator', 'partner', 'provider'] as const
export const StakeholderKind = z.enum(stakeholderKinds)

export const valueSystemKinds = [
  'service',
  'service_offering',
  'stakeholder',
  'strategic_aim',
  'value_stream',
  'practice',
] as const
/** What a value system is made of, apart from principles and activities, which are fixed. */
export type ValueSystemKind = (typeof valueSystemKinds)[number]

export const recordNameLength = 120
/** Of one kind, archived ones too. The whole system is read at once, so it stays of a size that people can read. */
export const recordsPerKind = 2000
export const stepsPerStream = 40

const name = line(recordNameLength)
const description = prose(4000)
const ids = (most: number) => z.array(Id).max(most, `must be ${most} at most`)

export const serviceFields = {
  name,
  description,
  /** What it does: fit for which need. */
  utility: prose(1000),
  /** How well it does it: which agreed requirements it keeps. */
  warranty: prose(1000),
  ownerId: Id.nullable(),
  teamId: Id.nullable(),
}
export const serviceOfferingFields = {
  name,
  description,
  serviceIds: ids(50),
  /** For whom it is meant, a line each. */
  consumerGroups: z.array(line(120)).max(20, 'must be 20 at most'),
}
export const stakeholderFields = {
  name,
  kind: StakeholderKind,
  /** What they expect, in their words. */
  expectation: prose(500),
}
export const strategicAimFields = {
  name,
  description,
  /** The aim that this one serves; aims are a tree without circles. */
  parentId: Id.nullable(),
  ownerId: Id.nullable(),
  startsOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
}
export const ValueStreamStep = z.strictObject({
  name,
  description: prose(1000).default(''),
  activities: z
    .array(ValueChainActivity)
    .min(1, 'needs one value chain activity or more')
    .max(valueChainActivities.length)
    .refine((given) => new Set(given).size === given.length, 'names an activity twice'),
  serviceIds: ids(20).default([]),
  /** A value stream of its own that draws this step out; streams never lead back into themselves. */
  streamId: Id.nullable().default(null),
})
export type ValueStreamStep = z.infer<typeof ValueStreamStep>
export const valueStreamFields = {
  name,
  description,
  ownerId: Id.nullable(),
  /** From demand to value, in order. */
  steps: z.array(ValueStreamStep).max(stepsPerStream, `must be ${stepsPerStream} at most`),
}
export const practiceFields = { name, description, ownerId: Id.nullable() }

const kept = {
  id: Id,
  /** Nothing is deleted: what links to an archived record still shows its name. */
  archivedAt: Instant.nullable(),
  version: Version,
}
export const Service = z.object({ ...serviceFields, ...kept })
export type Service = z.infer<typeof Service>
export const ServiceOffering = z.object({ ...serviceOfferingFields, ...kept })
export type ServiceOffering = z.infer<typeof ServiceOffering>
/** A stakeholder of the whole system; a lap's vision keeps its own copy, as it was said then. */
export const StakeholderRecord = z.object({ ...stakeholderFields, ...kept })
export type StakeholderRecord = z.infer<typeof StakeholderRecord>
export const StrategicAim = z.object({ ...strategicAimFields, ...kept })
export type StrategicAim = z.infer<typeof StrategicAim>
export const ValueStream = z.object({ ...valueStreamFields, ...kept })
export type ValueStream = z.infer<typeof ValueStream>
export const Practice = z.object({ ...practiceFields, ...kept })
export type Practice = z.infer<typeof Practice>

/** Everything at once, archived records too, by name. */
export const ValueSystem = z.object({
  services: z.array(Service),
  serviceOfferings: z.array(ServiceOffering),
  stakeholders: z.array(StakeholderRecord),
  strategicAims: z.array(StrategicAim),
  valueStreams: z.array(ValueStream),
  practices: z.array(Practice),
})
export type ValueSystem = z.infer<typeof ValueSystem>

/** Where records of a kind stand in the value system. */
export const collectionOf = {
  service: 'services',
  service_offering: 'serviceOfferings',
  stakeholder: 'stakeholders',
  strategic_aim: 'strategicAims',
  value_stream: 'valueStreams',
  practice: 'practices',
} as const satisfies Record<ValueSystemKind, keyof ValueSystem>

export const linkKinds = ['service', 'value_stream', 'strategic_aim', 'practice'] as const
export const LinkKind = z.enum(linkKinds)
export type LinkKind = z.infer<typeof LinkKind>

/** What an improvement is about: a record of the value system, for a stream perhaps one of its activities. */
export const ImprovementLinkInput = z.strictObject({
  kind: LinkKind,
  id: Id,
  activity: ValueChainActivity.nullable().default(null),
})
export type ImprovementLinkInput = z.infer<typeof ImprovementLinkInput>
export const ImprovementLink = z.object({
  kind: LinkKind,
  id: Id,
  name: z.string(),
  activity: ValueChainActivity.nullable(),
  archived: z.boolean(),
})
export type ImprovementLink = z.infer<typeof ImprovementLink>
