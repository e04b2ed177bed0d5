import type { SmartDoubt } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { StateWord } from '../../../../ui/index.ts'

/** Where a target may fail to be SMART, a sentence each. */
export function SmartDoubts({ doubts }: { doubts: readonly SmartDoubt[] }) {
  const { smart } = useMessages().steps.targets
  return doubts.map(({ letter, code }) => (
    <p key={`${letter} ${code}`} className="note">
      <StateWord mark="concern-open">{smart.letters[letter]}</StateWord> {smart.doubts[code]}
    </p>
  ))
}
