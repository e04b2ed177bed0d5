import type { Member } from '@ratchet/contract'
import { useMessages } from '../../../messages/index.ts'
import { SelectField } from '../../../ui/index.ts'

/** Chooses one member by name, or nobody. Archived members show only where they were chosen before. */
export function MemberField(props: {
  label: string
  members: readonly Member[]
  value: string
  onChange: (memberId: string) => void
  error?: string | undefined
  hint?: string
}) {
  const { label, members, value, onChange, error, hint } = props
  const words = useMessages().steps
  return (
    <SelectField
      label={label}
      value={value}
      error={error}
      hint={hint}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{words.nobody}</option>
      {members
        .filter(({ id, archivedAt }) => archivedAt === null || id === value)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </SelectField>
  )
}
