import { collectionOf, type ImprovementLinkInput, linkKinds } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api, useMembers, useTeams } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { SelectField, TextArea, TextField } from '../../../ui/index.ts'
import type { ActFault, ActText } from './act-text.ts'

/** What an act takes besides its kind. */
export function ActFields(props: {
  text: ActText
  fault: ActFault | undefined
  onText: (next: ActText) => void
}) {
  const { text, fault, onText } = props
  const { bulk: words } = useMessages()
  const { kind, value } = text
  const put = (change: Partial<ActText>) => onText({ ...text, ...change })
  return (
    <>
      {kind === 'owner' || kind === 'team' ? (
        <Reference kind={kind} value={value} onValue={(next) => put({ value: next })} />
      ) : null}
      {kind === 'review' || kind === 'park' ? (
        <TextField
          type="date"
          label={kind === 'park' ? words.wakeUp : words.day}
          value={value}
          onChange={(event) => put({ value: event.target.value })}
          error={fault === 'day' ? words.faults.day : undefined}
        />
      ) : null}
      {kind === 'urgency' ? (
        <SelectField
          label={words.acts.urgency}
          value={value}
          onChange={(event) => put({ value: event.target.value })}
        >
          <option value="">{words.unknown}</option>
          {['1', '2', '3', '4', '5'].map((grade) => (
            <option key={grade}>{grade}</option>
          ))}
        </SelectField>
      ) : null}
      {kind === 'link' || kind === 'unlink' ? (
        <LinkField
          link={text.link}
          onLink={(link) => put({ link })}
          error={fault === 'link' ? words.faults.link : undefined}
        />
      ) : null}
      {kind === 'accept' || kind === 'park' || kind === 'decline' ? (
        <TextArea
          label={kind === 'accept' ? words.note : words.reason}
          rows={1}
          value={text.reason}
          onChange={(event) => put({ reason: event.target.value })}
          error={fault === 'reason' ? words.faults.reason : undefined}
        />
      ) : null}
    </>
  )
}

function Reference(props: { kind: 'owner' | 'team'; value: string; onValue: (value: string) => void }) {
  const { bulk, backlog } = useMessages()
  const members = useMembers().filter(({ archivedAt }) => archivedAt === null)
  const teams = useTeams()
  return (
    <SelectField
      label={bulk.acts[props.kind]}
      value={props.value}
      onChange={(event) => props.onValue(event.target.value)}
    >
      <option value="">{props.kind === 'owner' ? backlog.record.nobody : backlog.record.noTeam}</option>
      {(props.kind === 'owner' ? members : teams).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

function LinkField(props: {
  link: ImprovementLinkInput | null
  onLink: (link: ImprovementLinkInput | null) => void
  error: string | undefined
}) {
  const { bulk, valueSystem } = useMessages()
  const system = useQuery(api.valueSystem.getValueSystem.queryOptions()).data
  const choices = linkKinds.flatMap((kind) =>
    (system?.[collectionOf[kind]] ?? [])
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, name }) => ({ kind, id, name })),
  )
  return (
    <SelectField
      label={bulk.about}
      value={props.link?.id ?? ''}
      error={props.error}
      onChange={(event) => {
        const found = choices.find(({ id }) => id === event.target.value)
        props.onLink(found ? { kind: found.kind, id: found.id, activity: null } : null)
      }}
    >
      <option value="">{bulk.choose}</option>
      {linkKinds.map((kind) => {
        const records = choices.filter((one) => one.kind === kind)
        return records.length === 0 ? null : (
          <optgroup key={kind} label={valueSystem.kinds[kind]}>
            {records.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )
      })}
    </SelectField>
  )
}
