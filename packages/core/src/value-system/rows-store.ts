import type {
  Practice,
  Service,
  ServiceOffering,
  StakeholderRecord,
  StrategicAim,
  ValueStream,
  ValueStreamStep,
} from '@ratchet/contract'
import type { Selectable } from 'kysely'
import type {
  Practices,
  ServiceOfferings,
  Services,
  Stakeholders,
  StrategicAims,
  ValueStreams,
} from '../foundation/database-types.ts'

interface KeptRow {
  id: string
  name: string
  description: string
  archived_at: Date | null
  version: number
}

const kept = ({ id, archived_at, version }: Omit<KeptRow, 'name' | 'description'>) => ({
  id,
  archivedAt: archived_at?.toISOString() ?? null,
  version,
})

export const toService = (row: Selectable<Services>): Service => ({
  name: row.name,
  description: row.description,
  utility: row.utility,
  warranty: row.warranty,
  ownerId: row.owner_id,
  teamId: row.team_id,
  ...kept(row),
})

export const toOffering = (row: Selectable<ServiceOfferings>): ServiceOffering => ({
  name: row.name,
  description: row.description,
  serviceIds: row.service_ids,
  consumerGroups: row.consumer_groups,
  ...kept(row),
})

export const toStakeholder = (row: Selectable<Stakeholders>): StakeholderRecord => ({
  name: row.name,
  kind: row.kind as StakeholderRecord['kind'],
  expectation: row.expectation,
  ...kept(row),
})

export const toAim = (row: Selectable<StrategicAims>): StrategicAim => ({
  name: row.name,
  description: row.description,
  parentId: row.parent_id,
  ownerId: row.owner_id,
  startsOn: row.starts_on as string | null,
  endsOn: row.ends_on as string | null,
  ...kept(row),
})

export const toStream = (row: Selectable<ValueStreams>): ValueStream => ({
  name: row.name,
  description: row.description,
  ownerId: row.owner_id,
  steps: (row.steps as unknown as ValueStreamStep[]).map(
    ({ name, description, activities, serviceIds, streamId }) => ({
      name,
      description,
      activities,
      serviceIds,
      streamId,
    }),
  ),
  ...kept(row),
})

export const toPractice = (row: Selectable<Practices>): Practice => ({
  name: row.name,
  description: row.description,
  ownerId: row.owner_id,
  ...kept(row),
})
