import { sourceKinds } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { SelectField, TextField } from '../../../ui/index.ts'
import styles from './capture-details.module.css'
import type { Details } from './details-input.ts'

/** Source, link, what is affected, files: asked for only when somebody opens it. */
export function CaptureDetails(props: {
  details: Details
  onChange: (details: Details) => void
  linkError: string | undefined
}) {
  const { details, onChange, linkError } = props
  const { intake, working } = useMessages()
  const words = intake.details
  const [open, setOpen] = useState(false)
  // Nobody waits for a list that they did not ask for.
  const system = useQuery({ ...api.valueSystem.getValueSystem.queryOptions(), enabled: open })
  const put = (change: Partial<Details>) => onChange({ ...details, ...change })
  const lists = [
    { kind: 'service', label: words.services, records: system.data?.services ?? [] },
    { kind: 'value_stream', label: words.valueStreams, records: system.data?.valueStreams ?? [] },
  ]
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.open}</summary>
      <div className={styles.details}>
        <SelectField
          label={words.source}
          value={details.sourceKind}
          onChange={(event) => put({ sourceKind: event.target.value as Details['sourceKind'] })}
        >
          <option value="">{words.noSource}</option>
          {sourceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {working.estimates.sources[kind]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.link}
          type="url"
          hint={words.linkHint}
          maxLength={2000}
          value={details.sourceLink}
          onChange={(event) => put({ sourceLink: event.target.value })}
          error={linkError}
        />
        <SelectField
          label={words.about}
          value={details.about}
          onChange={(event) => put({ about: event.target.value })}
        >
          <option value="">{words.noAbout}</option>
          {lists.map(({ kind, label, records }) => (
            <optgroup key={kind} label={label}>
              {records
                .filter(({ archivedAt }) => archivedAt === null)
                .map(({ id, name }) => (
                  <option key={id} value={`${kind} ${id}`}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
        <TextField
          label={words.files}
          hint={intake.attachments.hint}
          type="file"
          multiple
          accept="image/png,image/jpeg,image/gif,image/webp,application/pdf"
          onChange={(event) => put({ files: [...(event.target.files ?? [])] })}
        />
      </div>
    </details>
  )
}
