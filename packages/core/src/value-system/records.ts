import {
  collectionOf,
  type Practice,
  type Service,
  type ServiceOffering,
  type StakeholderRecord,
  type StrategicAim,
  type ValueStream,
  type ValueSystem,
  type ValueSystemKind,
} from '@ratchet/contract'

export interface RecordOf {
  service: Service
  service_offering: ServiceOffering
  stakeholder: StakeholderRecord
  strategic_aim: StrategicAim
  value_stream: ValueStream
  practice: Practice
}
export type AnyRecord = RecordOf[ValueSystemKind]

/** The records of one kind, archived ones too. */
export function recordsOf<Kind extends ValueSystemKind>(
  system: ValueSystem,
  kind: Kind,
): readonly RecordOf[Kind][] {
  return system[collectionOf[kind]] as unknown as readonly RecordOf[Kind][]
}

export function findRecord<Kind extends ValueSystemKind>(
  system: ValueSystem,
  kind: Kind,
  id: string,
): RecordOf[Kind] | undefined {
  return recordsOf(system, kind).find((record) => record.id === id)
}

/** The system as it would be with a record added, or in place of the one with its id. */
export function withRecord<Kind extends ValueSystemKind>(
  system: ValueSystem,
  kind: Kind,
  record: RecordOf[Kind],
): ValueSystem {
  const others = recordsOf(system, kind).filter(({ id }) => id !== record.id)
  return { ...system, [collectionOf[kind]]: [...others, record] }
}
