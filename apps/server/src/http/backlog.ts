import {
  answerImprovement,
  captureImprovement,
  findLookAlikes,
  getHistory,
  getImprovement,
  getRanking,
  listImprovements,
  listNews,
  listScoringMethods,
  mergeImprovement,
  rankImprovement,
  seeNews,
  setEstimates,
  setLinks,
  setScoringMethod,
  unmergeImprovement,
  updateImprovement,
} from '@ratchet/core/backlog'
import { routes } from './contract-routes.ts'
import { signedIn, signedInOnly } from './request-context.ts'

const { backlog } = routes

/** The improvement backlog: capture, list, answer, edit, history. */
export const backlogRoutes = {
  captureImprovement: backlog.captureImprovement.handler(signedIn(captureImprovement)),
  findLookAlikes: backlog.findLookAlikes.handler(signedIn(findLookAlikes)),
  listImprovements: backlog.listImprovements.handler(signedIn(listImprovements)),
  getImprovement: backlog.getImprovement.handler(signedIn(getImprovement)),
  updateImprovement: backlog.updateImprovement.handler(signedIn(updateImprovement)),
  setLinks: backlog.setLinks.handler(signedIn(setLinks)),
  answerImprovement: backlog.answerImprovement.handler(signedIn(answerImprovement)),
  mergeImprovement: backlog.mergeImprovement.handler(signedIn(mergeImprovement)),
  unmergeImprovement: backlog.unmergeImprovement.handler(signedIn(unmergeImprovement)),
  setEstimates: backlog.setEstimates.handler(signedIn(setEstimates)),
  getRanking: backlog.getRanking.handler(signedIn(getRanking)),
  rankImprovement: backlog.rankImprovement.handler(signedIn(rankImprovement)),
  setScoringMethod: backlog.setScoringMethod.handler(signedIn(setScoringMethod)),
  listScoringMethods: backlog.listScoringMethods.handler(signedInOnly(listScoringMethods)),
  listNews: backlog.listNews.handler(signedIn(listNews)),
  seeNews: backlog.seeNews.handler(signedIn(seeNews)),
  getHistory: backlog.getHistory.handler(signedIn(getHistory)),
}
