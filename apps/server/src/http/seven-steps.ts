import {
  abandonLap,
  addFollowUp,
  amendContract,
  answerFeedback,
  askStakeholder,
  authoriseBudget,
  checkStatuses,
  closeLap,
  compareBeforeAndAfter,
  draftContract,
  freezeBaseline,
  freezeContract,
  getLap,
  judgeLap,
  listCourses,
  listLaps,
  lookUpFeedback,
  openLap,
  previewBaseline,
  readVerdict,
  recordFeedback,
  removeBaseline,
  runWatchCheck,
  setMomentum,
  setPlan,
  setTargets,
  setVision,
  verifyOutcome,
} from '@ratchet/core/seven-steps'
import { routes } from './contract-routes.ts'
import { signedIn, signedInOnly, whoAsks } from './request-context.ts'

const { sevenSteps } = routes

/** Laps of the seven steps, from the vision to the watch. */
export const sevenStepsRoutes = {
  openLap: sevenSteps.openLap.handler(signedIn(openLap)),
  listLaps: sevenSteps.listLaps.handler(signedIn(listLaps)),
  getLap: sevenSteps.getLap.handler(signedIn(getLap)),
  listCourses: sevenSteps.listCourses.handler(signedIn(listCourses)),
  setVision: sevenSteps.setVision.handler(signedIn(setVision)),
  previewBaseline: sevenSteps.previewBaseline.handler(signedIn(previewBaseline)),
  freezeBaseline: sevenSteps.freezeBaseline.handler(signedIn(freezeBaseline)),
  removeBaseline: sevenSteps.removeBaseline.handler(signedIn(removeBaseline)),
  setTargets: sevenSteps.setTargets.handler(signedIn(setTargets)),
  authoriseBudget: sevenSteps.authoriseBudget.handler(signedIn(authoriseBudget)),
  setPlan: sevenSteps.setPlan.handler(signedIn(setPlan)),
  draftContract: sevenSteps.draftContract.handler(signedIn(draftContract)),
  freezeContract: sevenSteps.freezeContract.handler(signedIn(freezeContract)),
  amendContract: sevenSteps.amendContract.handler(signedIn(amendContract)),
  judgeLap: sevenSteps.judgeLap.handler(signedIn(judgeLap)),
  readVerdict: sevenSteps.readVerdict.handler(signedIn(readVerdict)),
  askStakeholder: sevenSteps.askStakeholder.handler(async ({ context, input }) => {
    const { lap, token } = await askStakeholder(whoAsks(context), input)
    return { lap, link: `${context.origin}/feedback?token=${token}` }
  }),
  recordFeedback: sevenSteps.recordFeedback.handler(signedIn(recordFeedback)),
  lookUpFeedback: sevenSteps.lookUpFeedback.handler(({ context, input }) =>
    lookUpFeedback(context.outside, input),
  ),
  answerFeedback: sevenSteps.answerFeedback.handler(({ context, input }) =>
    answerFeedback(context.outside, input),
  ),
  verifyOutcome: sevenSteps.verifyOutcome.handler(signedIn(verifyOutcome)),
  abandonLap: sevenSteps.abandonLap.handler(signedIn(abandonLap)),
  setMomentum: sevenSteps.setMomentum.handler(signedIn(setMomentum)),
  addFollowUp: sevenSteps.addFollowUp.handler(signedIn(addFollowUp)),
  closeLap: sevenSteps.closeLap.handler(signedIn(closeLap)),
  runWatchCheck: sevenSteps.runWatchCheck.handler(signedIn(runWatchCheck)),
  compareBeforeAndAfter: sevenSteps.compareBeforeAndAfter.handler(signedIn(compareBeforeAndAfter)),
  checkStatuses: sevenSteps.checkStatuses.handler(signedInOnly(checkStatuses)),
}
