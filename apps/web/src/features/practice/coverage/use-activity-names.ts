import type { CoverageActivity } from '@ratchet/contract'
import { useMessages } from '../../../messages/index.ts'

/** The six activities and the whole stream, in words. */
export function useActivityNames(): Record<CoverageActivity, string> {
  const { coverage, valueSystem } = useMessages()
  return { ...valueSystem.activities, whole: coverage.whole }
}
