import { type CoveragePlace, placeParts } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button } from '../../ui/index.ts'

/** Says from which cell of the coverage map one came, and leads back to all of them. */
export function PlaceFilter({ place, onClear }: { place: CoveragePlace; onClear: () => void }) {
  const { coverage: words, valueSystem } = useMessages()
  const system = useQuery(api.valueSystem.getValueSystem.queryOptions()).data
  const { level, streamId, activity } = placeParts(place)
  const stream =
    streamId === null
      ? words.withoutStream
      : (system?.valueStreams.find(({ id }) => id === streamId)?.name ?? '…')
  const part = activity === 'whole' ? words.whole : valueSystem.activities[activity]
  return (
    <span>
      {words.filter(words.levels[level], stream, part)}{' '}
      <Button kind="link" onClick={onClear}>
        {words.unfilter}
      </Button>
    </span>
  )
}
