import type { Occurrence } from '@ratchet/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/index.ts'

export interface Which {
  reviewId: string
  plannedOn: string
}

/** A running meeting is asked for every few seconds: whoever turns a page turns it for everybody. */
const everySoOften = 2500

export const meetingOptions = (which: Which) => api.reviews.getOccurrence.queryOptions({ input: which })

export function useMeeting(which: Which) {
  return useQuery({
    ...meetingOptions(which),
    refetchInterval: ({ state }) => (state.data?.occurrence.state === 'running' ? everySoOften : false),
  })
}

/** A change of the meeting: its answer is the meeting as it stands, so no second question is needed. */
export function useChange<Input extends Which>(
  change: (input: Input) => Promise<{ occurrence: Occurrence }>,
  onDone?: () => void,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer, input) => {
      const { reviewId, plannedOn } = input
      // An answer to an older question must not undo this one.
      await queryClient.cancelQueries({ queryKey: meetingOptions({ reviewId, plannedOn }).queryKey })
      queryClient.setQueryData(meetingOptions({ reviewId, plannedOn }).queryKey, answer)
      void queryClient.invalidateQueries({ queryKey: api.reviews.listReviews.key() })
      void queryClient.invalidateQueries({ queryKey: api.reviews.getReview.key() })
      void queryClient.invalidateQueries({ queryKey: api.backlog.key() })
      void queryClient.invalidateQueries({ queryKey: api.sevenSteps.key() })
      onDone?.()
    },
  })
}
