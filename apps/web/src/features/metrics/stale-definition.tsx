import { useTeams } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { BothVersions } from '../../ui/index.ts'
import type { Definition } from './definition.ts'

const compared = [
  'name',
  'direction',
  'unit',
  'description',
  'source',
  'teamId',
  'gapRule',
  'season',
] as const

/** Both versions of a definition that two people changed at once. */
export function StaleDefinition(props: {
  mine: Definition
  theirs: Definition
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const { metrics, backlog } = useMessages()
  const { fields } = metrics
  const teams = useTeams()
  const names = { ...fields, teamId: fields.team }
  const tell = (field: (typeof compared)[number], definition: Definition): string => {
    if (field === 'direction') return metrics.directions[definition.direction]
    if (field === 'gapRule') return metrics.gapRules[definition.gapRule]
    if (field === 'teamId') return teams.find(({ id }) => id === definition.teamId)?.name ?? fields.noTeam
    return definition[field] || backlog.record.empty
  }
  const clashes = compared
    .filter((field) => props.mine[field] !== props.theirs[field])
    .map((field) => ({
      field,
      name: names[field],
      theirs: tell(field, props.theirs),
      mine: tell(field, props.mine),
    }))
  return <BothVersions clashes={clashes} onKeepMine={props.onKeepMine} onTakeTheirs={props.onTakeTheirs} />
}
