import { type Size, sizes } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField } from '../../../../ui/index.ts'

const fields = ['value', 'effort', 'risk'] as const
type Sizes = Record<(typeof fields)[number], Size | null>

/** Value, effort and risk of an option, roughly. */
export function SizeFields({
  option,
  refused,
  onChange,
}: {
  option: Sizes
  refused: (field: string) => string | undefined
  onChange: (change: Partial<Sizes>) => void
}) {
  const words = useMessages().steps.plan
  return fields.map((field) => (
    <SelectField
      key={field}
      label={words.sizeOf[field]}
      value={option[field] ?? ''}
      error={refused(field)}
      onChange={(event) => onChange({ [field]: (event.target.value || null) as Size | null })}
    >
      <option value="">{words.unsized}</option>
      {sizes.map((size) => (
        <option key={size} value={size}>
          {words.sizes[size]}
        </option>
      ))}
    </SelectField>
  ))
}
