import type { Improvement } from '@ratchet/contract'
import { useMembers, useTeams } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { BothVersions } from '../../../ui/index.ts'
import { changedFields, type RecordField, type RecordText, recordTextOf } from './record-text.ts'

/** Both versions of a record that two people changed at once. */
export function StaleRecord(props: {
  mine: RecordText
  theirs: Improvement
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const words = useMessages().backlog.record
  const tell = useFieldText()
  const theirs = recordTextOf(props.theirs)
  const names: Record<RecordField, string> = {
    sentence: words.sentence,
    description: words.description,
    teamId: words.team,
    ownerId: words.owner,
    nextReviewOn: words.nextReview,
  }
  const clashes = changedFields(theirs, props.mine).map((field) => ({
    field,
    name: names[field],
    theirs: tell(field, theirs),
    mine: tell(field, props.mine),
  }))
  return <BothVersions clashes={clashes} onKeepMine={props.onKeepMine} onTakeTheirs={props.onTakeTheirs} />
}

/** The value of one field in words: names for references, a date as people write it. */
function useFieldText(): (field: RecordField, text: RecordText) => string {
  const words = useMessages().backlog.record
  const format = useFormat()
  const members = useMembers()
  const teams = useTeams()
  return (field, text) => {
    const value = text[field]
    if (value === '') return words.empty
    if (field === 'ownerId') return members.find(({ id }) => id === value)?.name ?? value
    if (field === 'teamId') return teams.find(({ id }) => id === value)?.name ?? value
    return field === 'nextReviewOn' ? format.date(value) : value
  }
}
