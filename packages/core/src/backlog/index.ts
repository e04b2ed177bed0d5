export { answerImprovement } from './answer-improvement.ts'
export { archiveAttachment } from './archive-attachment.ts'
export { attachFile } from './attach-file.ts'
export { improvementsNeeding } from './attention-store.ts'
export { changeMany } from './bulk/change-many.ts'
export { listBatches } from './bulk/list-batches.ts'
export { undoBatch } from './bulk/undo-batch.ts'
export { captureByLink, lookUpCaptureLink } from './capture-by-link.ts'
export { capture, captureImprovement } from './capture-improvement.ts'
export { countedOnMap } from './coverage-conditions-store.ts'
export { createCaptureLink } from './create-capture-link.ts'
export { deriveStatus, isOpen, type LapFacts } from './derive-status.ts'
export { exportRegister } from './export-register.ts'
export { findLookAlikes, lookAlikesOf } from './find-look-alikes.ts'
export { getAttachment } from './get-attachment.ts'
export { getBacklogHealth } from './get-backlog-health.ts'
export { getHistory } from './get-history.ts'
export { getImprovement } from './get-improvement.ts'
export { getRanking } from './get-ranking.ts'
export { importRegister, nameInRegister, previewRegister } from './import-register.ts'
export { indexWords } from './index-words.ts'
export { linksOf } from './links-store.ts'
export { listAttachments } from './list-attachments.ts'
export { listCaptureLinks } from './list-capture-links.ts'
export { listImprovements } from './list-improvements.ts'
export { listScoringMethods } from './list-scoring-methods.ts'
export { listWorkInProgress } from './list-work-in-progress.ts'
export { lookUpClaim } from './look-up-claim.ts'
export { mergeImprovement } from './merge-improvement.ts'
export { lockImprovement, readImprovement } from './one-improvement.ts'
export { ownersSince } from './owners-since.ts'
export { rankImprovement } from './rank-improvement.ts'
export { refreshStatus } from './refresh-status.ts'
export { restoreImprovement } from './restore-improvement.ts'
export { revokeCaptureLink } from './revoke-capture-link.ts'
export { setEstimates } from './set-estimates.ts'
export { setLinks } from './set-links.ts'
export { setScoringMethod } from './set-scoring-method.ts'
export {
  allRows as allImprovementRows,
  conditionsOf,
  followUpsOf,
  type ImprovementRow,
  lapFactsOf,
  statusOf,
} from './store.ts'
export { followerIds } from './talk/followers.ts'
export { addComment, archiveComment, editComment, follow, getTalk, vote } from './talk/index.ts'
export { unmergeImprovement } from './unmerge-improvement.ts'
export { updateImprovement } from './update-improvement.ts'
export {
  listBacklogViews,
  saveBacklogView,
  setDefaultBacklogView,
  updateBacklogView,
} from './views/index.ts'
