import { queryOptions } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api, queryClient } from '../../api/index.ts'

/** The course that comes along. */
export const chapter = 'continual-improvement'

/** The course that the address names; the chapter when it names none. */
export const useCourseId = (): string => useSearch({ strict: false }).course ?? chapter

export const courseQuery = (course: string) => api.learning.getCourse.queryOptions({ input: { course } })
export const progressQuery = (course: string) => api.learning.getProgress.queryOptions({ input: { course } })
export const queueQuery = (course: string) =>
  queryOptions({
    ...api.learning.getQueue.queryOptions({ input: { course } }),
    // The queue is worked off in the order in which it came; a look in between must not reshuffle it.
    staleTime: 60_000,
  })

/** Whatever was answered, everything about the learner may have changed. */
export const refreshLearning = () => queryClient.invalidateQueries({ queryKey: api.learning.key() })

/** An id of the answerer's own, so that an answer sent twice counts once. Works on plain HTTP too. */
export function newAnswerId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
