import type { ValueSystem } from '@ratchet/contract'
import { useMembers, useTeams } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import type { RecordDraft, RecordField } from './record-draft.ts'
import { namesIn } from './use-system.ts'

/** The value of one field in words: names for references, dates as people write them. */
export function useFieldText(system: ValueSystem): (field: RecordField, draft: RecordDraft) => string {
  const words = useMessages().valueSystem
  const format = useFormat()
  const members = useMembers()
  const teams = useTeams()
  const names = namesIn(system)
  const nameOf = (id: string) => names.get(id) ?? id
  return (field, draft) => {
    switch (field) {
      case 'ownerId':
        return members.find(({ id }) => id === draft.ownerId)?.name ?? words.nobody
      case 'teamId':
        return teams.find(({ id }) => id === draft.teamId)?.name ?? words.noTeam
      case 'parentId':
        return draft.parentId === '' ? words.noAim : nameOf(draft.parentId)
      case 'kind':
        return words.stakeholderKinds[draft.kind]
      case 'startsOn':
      case 'endsOn':
        return draft[field] === '' ? words.always : format.date(draft[field])
      case 'serviceIds':
        return format.list(draft.serviceIds.map(nameOf)) || words.history.empty
      case 'steps':
        return (
          draft.steps.map(({ name }, index) => `${index + 1}. ${name}`).join(' · ') || words.history.empty
        )
      default:
        return draft[field] || words.history.empty
    }
  }
}
