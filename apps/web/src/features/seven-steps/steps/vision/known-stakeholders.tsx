import type { Stakeholder } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField } from '../../../../ui/index.ts'

/**
 * Stakeholders whom the value system knows, to be taken over with what they expect. The vision keeps its own words: what
 * is changed there later does not change what was said here.
 */
export function KnownStakeholders(props: {
  present: readonly { name: string }[]
  onPick: (stakeholder: Stakeholder) => void
}) {
  const { picker, stakeholderKinds } = useMessages().valueSystem
  const found = useQuery(api.valueSystem.getValueSystem.queryOptions())
  const present = new Set(props.present.map(({ name }) => name))
  const offered = (found.data?.stakeholders ?? []).filter(
    ({ name, archivedAt }) => archivedAt === null && !present.has(name),
  )
  if (offered.length === 0) return null
  const pick = (id: string) => {
    const known = offered.find((one) => one.id === id)
    if (!known) return
    const { name, kind, expectation } = known
    props.onPick({ name, kind, expectation: expectation.replace(/\s+/gu, ' ') })
  }
  return (
    <SelectField label={picker.label} value="" onChange={(event) => pick(event.target.value)}>
      <option value="">{picker.choose}</option>
      {offered.map(({ id, name, kind }) => (
        <option key={id} value={id}>
          {name}, {stakeholderKinds[kind]}
        </option>
      ))}
    </SelectField>
  )
}
