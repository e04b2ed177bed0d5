import {
  answerImprovement,
  captureImprovement,
  findLookAlikes,
  getHistory,
  getImprovement,
  listImprovements,
  listNews,
  mergeImprovement,
  seeNews,
  setLinks,
  unmergeImprovement,
  updateImprovement,
} from '@ratchet/core/backlog'
import { routes } from './contract-routes.ts'
import { signedIn } from './request-context.ts'

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
  listNews: backlog.listNews.handler(signedIn(listNews)),
  seeNews: backlog.seeNews.handler(signedIn(seeNews)),
  getHistory: backlog.getHistory.handler(signedIn(getHistory)),
}
