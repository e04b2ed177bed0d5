import type { ValueSystemKind } from '@ratchet/contract'
import { api, client, queryClient } from '../../api/index.ts'
import type { AnyRecord } from './sections.ts'

type Create<Name extends keyof typeof client.valueSystem> = Parameters<(typeof client.valueSystem)[Name]>[0]

/** Add a record of a kind; the fields are those of its form. */
export async function createRecord(
  kind: ValueSystemKind,
  fields: Record<string, unknown>,
): Promise<AnyRecord> {
  const to = client.valueSystem
  switch (kind) {
    case 'service':
      return (await to.createService(fields as Create<'createService'>)).service
    case 'service_offering':
      return (await to.createServiceOffering(fields as Create<'createServiceOffering'>)).serviceOffering
    case 'stakeholder':
      return (await to.createStakeholder(fields as Create<'createStakeholder'>)).stakeholder
    case 'strategic_aim':
      return (await to.createStrategicAim(fields as Create<'createStrategicAim'>)).strategicAim
    case 'value_stream':
      return (await to.createValueStream(fields as Create<'createValueStream'>)).valueStream
    case 'practice':
      return (await to.createPractice(fields as Create<'createPractice'>)).practice
  }
}

/** Change some fields of a record, or archive it or bring it back. */
export async function updateRecord(
  kind: ValueSystemKind,
  { id, version }: AnyRecord,
  changes: Record<string, unknown>,
): Promise<AnyRecord> {
  const edit = { id, version, ...changes }
  const to = client.valueSystem
  switch (kind) {
    case 'service':
      return (await to.updateService(edit)).service
    case 'service_offering':
      return (await to.updateServiceOffering(edit)).serviceOffering
    case 'stakeholder':
      return (await to.updateStakeholder(edit)).stakeholder
    case 'strategic_aim':
      return (await to.updateStrategicAim(edit)).strategicAim
    case 'value_stream':
      return (await to.updateValueStream(edit)).valueStream
    case 'practice':
      return (await to.updatePractice(edit)).practice
  }
}

/** Names of records stand in links of improvements too. */
export const refreshSystem = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: api.valueSystem.key() }),
    queryClient.invalidateQueries({ queryKey: api.backlog.key() }),
  ])
