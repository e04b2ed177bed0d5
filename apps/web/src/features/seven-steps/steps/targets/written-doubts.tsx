import { useDebouncedValue } from '@mantine/hooks'
import type { Baseline } from '@ratchet/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../../api/index.ts'
import { SmartDoubts } from './smart-doubts.tsx'
import { type Agreement, writtenTarget } from './target-draft.ts'

/** What is to be doubted about a target while it is written; silent until there is something to doubt. */
export function WrittenDoubts(props: { lapId: string; agreement: Agreement; baseline: Baseline }) {
  const { lapId, agreement, baseline } = props
  const isBegun = agreement.value !== '' || agreement.byOn !== ''
  const [typed] = useDebouncedValue(JSON.stringify(writtenTarget(agreement, baseline)), 250)
  const found = useQuery({
    ...api.sevenSteps.doubtTarget.queryOptions({ input: { lapId, ...JSON.parse(typed) } }),
    enabled: isBegun,
    placeholderData: keepPreviousData,
  })
  return (
    <div aria-live="polite">
      {isBegun ? <SmartDoubts doubts={found.data?.doubts ?? []} baseline={baseline} /> : null}
    </div>
  )
}
