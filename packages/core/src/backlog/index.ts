export { answerImprovement } from './answer-improvement.ts'
export { improvementsNeeding } from './attention-store.ts'
export { capture, captureImprovement } from './capture-improvement.ts'
export { deriveStatus, type LapFacts } from './derive-status.ts'
export { exportRegister } from './export-register.ts'
export { findLookAlikes, lookAlikesOf } from './find-look-alikes.ts'
export { getBacklogHealth } from './get-backlog-health.ts'
export { getHistory } from './get-history.ts'
export { getImprovement } from './get-improvement.ts'
export { getRanking } from './get-ranking.ts'
export { importRegister, previewRegister } from './import-register.ts'
export { indexWords } from './index-words.ts'
export { listImprovements } from './list-improvements.ts'
export { listScoringMethods } from './list-scoring-methods.ts'
export { listWorkInProgress } from './list-work-in-progress.ts'
export { mergeImprovement } from './merge-improvement.ts'
export { lockImprovement, readImprovement } from './one-improvement.ts'
export { ownersSince } from './owners-since.ts'
export { rankImprovement } from './rank-improvement.ts'
export { refreshStatus } from './refresh-status.ts'
export { restoreImprovement } from './restore-improvement.ts'
export { setEstimates } from './set-estimates.ts'
export { setLinks } from './set-links.ts'
export { setScoringMethod } from './set-scoring-method.ts'
export {
  allRows as allImprovementRows,
  followUpsOf,
  type ImprovementRow,
  lapFactsOf,
  statusOf,
} from './store.ts'
export { unmergeImprovement } from './unmerge-improvement.ts'
export { updateImprovement } from './update-improvement.ts'
