import type { CoverageState } from '@ratchet/contract'
import type { MarkKind } from '../../../ui/index.ts'

/** The shape beside the word of a cell. */
export const stateMarks: Record<Exclude<CoverageState, 'no_step'>, MarkKind> = {
  gained: 'met',
  moving: 'common',
  waiting: 'open',
  silent: 'missing',
}
