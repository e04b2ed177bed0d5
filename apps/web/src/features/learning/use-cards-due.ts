import { useQuery } from '@tanstack/react-query'
import { type DueForMe, dueRanks } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { chapter, queueQuery } from './chapter.ts'

/** Flashcards to recall today, for those who have begun to learn. */
export function useCardsDue(): DueForMe {
  const words = useMessages().due
  const queue = useQuery(queueQuery(chapter))
  // New cards alone ask nothing of somebody who has not begun to learn.
  const count = (queue.data?.cards ?? []).filter(({ reason }) => reason !== 'new').length
  return {
    items:
      count === 0
        ? []
        : [
            {
              ...{ key: 'cards', rank: dueRanks.cards, day: null, sentence: words.cards(count) },
              ...{ why: words.cardsWhy, late: false, action: words.recall, about: words.cards(count) },
              link: { to: '/learn/recall', search: {} },
            },
          ],
    pending: queue.isPending,
    error: queue.error,
    retry: () => void queue.refetch(),
  }
}
