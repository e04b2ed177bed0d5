import {
  addComment,
  answerImprovement,
  archiveComment,
  captureImprovement,
  changeMany,
  editComment,
  exportRegister,
  findLookAlikes,
  follow,
  getBacklogHealth,
  getHistory,
  getImprovement,
  getRanking,
  getTalk,
  importRegister,
  listBacklogViews,
  listBatches,
  listImprovements,
  listScoringMethods,
  listWorkInProgress,
  mergeImprovement,
  previewRegister,
  rankImprovement,
  restoreImprovement,
  saveBacklogView,
  setDefaultBacklogView,
  setEstimates,
  setLinks,
  setScoringMethod,
  undoBatch,
  unmergeImprovement,
  updateBacklogView,
  updateImprovement,
  vote,
} from '@ratchet/core/backlog'
import type { Context } from '@ratchet/core/foundation'
import { listMembers, listTeams } from '@ratchet/core/people'
import { captureLinkRoutes } from './capture-links.ts'
import { routes } from './contract-routes.ts'
import { type RegisterContent, registerCsv, registerWorkbook, throughRegister } from './register-file.ts'
import { signedIn, signedInOnly, whoAsks } from './request-context.ts'

const { backlog } = routes

/** The improvement backlog: capture, list, answer, edit, history. */
export const backlogRoutes = {
  ...captureLinkRoutes,
  captureImprovement: backlog.captureImprovement.handler(signedIn(captureImprovement)),
  findLookAlikes: backlog.findLookAlikes.handler(signedIn(findLookAlikes)),
  listImprovements: backlog.listImprovements.handler(signedIn(listImprovements)),
  getImprovement: backlog.getImprovement.handler(signedIn(getImprovement)),
  updateImprovement: backlog.updateImprovement.handler(signedIn(updateImprovement)),
  setLinks: backlog.setLinks.handler(signedIn(setLinks)),
  answerImprovement: backlog.answerImprovement.handler(signedIn(answerImprovement)),
  mergeImprovement: backlog.mergeImprovement.handler(signedIn(mergeImprovement)),
  unmergeImprovement: backlog.unmergeImprovement.handler(signedIn(unmergeImprovement)),
  restoreImprovement: backlog.restoreImprovement.handler(signedIn(restoreImprovement)),
  setEstimates: backlog.setEstimates.handler(signedIn(setEstimates)),
  getRanking: backlog.getRanking.handler(signedIn(getRanking)),
  rankImprovement: backlog.rankImprovement.handler(signedIn(rankImprovement)),
  setScoringMethod: backlog.setScoringMethod.handler(signedIn(setScoringMethod)),
  listScoringMethods: backlog.listScoringMethods.handler(signedInOnly(listScoringMethods)),
  downloadBacklog: backlog.downloadBacklog.handler(async ({ context, input }) =>
    registerCsv(await registerContent(whoAsks(context), input)),
  ),
  downloadBacklogWorkbook: backlog.downloadBacklogWorkbook.handler(async ({ context, input }) =>
    registerWorkbook(await registerContent(whoAsks(context), input)),
  ),
  previewRegister: backlog.previewRegister.handler(async ({ context, input }) => {
    const asking = whoAsks(context)
    return {
      report: await throughRegister(input.file, input.mapping, (rows) => previewRegister(asking, { rows })),
    }
  }),
  importRegister: backlog.importRegister.handler(async ({ context, input }) => {
    const asking = whoAsks(context)
    // Whether somebody may import is said before anything is said about their file.
    await previewRegister(asking, { rows: [] })
    // One moment for all parts: what is listed by time keeps the order of the file.
    const began = asking.clock()
    const atOnce = { ...asking, clock: () => began }
    return {
      report: await throughRegister(input.file, input.mapping, (rows) => importRegister(atOnce, { rows })),
    }
  }),
  getBacklogHealth: backlog.getBacklogHealth.handler(signedInOnly(getBacklogHealth)),
  listWorkInProgress: backlog.listWorkInProgress.handler(signedInOnly(listWorkInProgress)),
  changeMany: backlog.changeMany.handler(signedIn(changeMany)),
  undoBatch: backlog.undoBatch.handler(signedIn(undoBatch)),
  listBatches: backlog.listBatches.handler(signedInOnly(listBatches)),
  listBacklogViews: backlog.listBacklogViews.handler(signedInOnly(listBacklogViews)),
  saveBacklogView: backlog.saveBacklogView.handler(signedIn(saveBacklogView)),
  updateBacklogView: backlog.updateBacklogView.handler(signedIn(updateBacklogView)),
  setDefaultBacklogView: backlog.setDefaultBacklogView.handler(signedIn(setDefaultBacklogView)),
  getTalk: backlog.getTalk.handler(signedIn(getTalk)),
  addComment: backlog.addComment.handler(signedIn(addComment)),
  editComment: backlog.editComment.handler(signedIn(editComment)),
  archiveComment: backlog.archiveComment.handler(signedIn(archiveComment)),
  vote: backlog.vote.handler(signedIn(vote)),
  follow: backlog.follow.handler(signedIn(follow)),
  getHistory: backlog.getHistory.handler(signedIn(getHistory)),
}

async function registerContent(
  asking: Context,
  filter: Parameters<typeof exportRegister>[1],
): Promise<RegisterContent> {
  const { improvements, references } = await exportRegister(asking, filter)
  const { teams } = await listTeams(asking, {})
  const { members } = await listMembers(asking, {})
  return { improvements, references, teams, members }
}
