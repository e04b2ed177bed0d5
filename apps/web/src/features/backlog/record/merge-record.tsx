import { useMembers, useTeams } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { MergeScreen, useMerge } from '../../../ui/index.ts'
import { RecordFieldInput } from './record-fields.tsx'
import { type RecordField, type RecordText, recordFields } from './record-text.ts'

/** Both versions of a record that two people changed at once, on their way to one. */
export function MergeRecord(props: {
  base: RecordText
  mine: RecordText
  theirs: RecordText
  pending: boolean
  onSave: (merged: RecordText) => void
  onCancel: () => void
}) {
  const { backlog, talk } = useMessages()
  const words = backlog.record
  const tell = useFieldText()
  const { differing, merged, choose, put } = useMerge(props, recordFields)
  const names: Record<RecordField, string> = {
    sentence: words.sentence,
    description: words.description,
    teamId: words.team,
    teamPrivate: talk.teamPrivate,
    ownerId: words.owner,
    nextReviewOn: words.nextReview,
  }
  return (
    <MergeScreen
      fields={differing.map(({ field, touched, choice }) => ({
        field,
        touched,
        choice,
        name: names[field],
        mine: tell(field, props.mine),
        theirs: tell(field, props.theirs),
        editor: <RecordFieldInput field={field} text={merged} onChange={put} error={undefined} />,
      }))}
      onChoose={choose}
      onSave={() => props.onSave(merged)}
      onCancel={props.onCancel}
      pending={props.pending}
    />
  )
}

/** The value of one field in words: names for references, a date as people write it. */
function useFieldText(): (field: RecordField, text: RecordText) => string {
  const words = useMessages().backlog.record
  const format = useFormat()
  const members = useMembers()
  const teams = useTeams()
  return (field, text) => {
    if (field === 'teamPrivate') return text.teamPrivate ? words.yes : words.no
    const value = text[field]
    if (value === '') return words.empty
    if (field === 'ownerId') return members.find(({ id }) => id === value)?.name ?? value
    if (field === 'teamId') return teams.find(({ id }) => id === value)?.name ?? value
    return field === 'nextReviewOn' ? format.date(value) : value
  }
}
