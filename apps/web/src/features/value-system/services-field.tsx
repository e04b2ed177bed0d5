import type { ValueSystem } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { ProblemNote } from '../../ui/index.ts'
import { Choices } from './choices.tsx'

/** Which services: each by its name, archived ones only while they are chosen. */
export function ServicesField(props: {
  label: string
  chosen: readonly string[]
  onChange: (ids: string[]) => void
  system: ValueSystem
  error?: string | undefined
}) {
  const { label, chosen, onChange, system, error } = props
  const words = useMessages().valueSystem
  const offered = system.services.filter(({ id, archivedAt }) => archivedAt === null || chosen.includes(id))
  return (
    <>
      <Choices
        label={label}
        options={offered.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={chosen}
        onChange={onChange}
        none={words.none}
      />
      {error ? <ProblemNote>{error}</ProblemNote> : null}
    </>
  )
}
