import {
  answerDiagnostic,
  answerExercise,
  answerQuestion,
  explainDate,
  exportLearning,
  getCourse,
  getProgress,
  getQueue,
  getSitting,
  handIn,
  judgeExercise,
  listCourses,
  practise,
  readCard,
  reviewCard,
  saveChoice,
  setLearning,
  startSitting,
  teamProgress,
  undoReview,
} from '@ratchet/core/learning'
import { routes } from './contract-routes.ts'
import { signedIn, signedInOnly } from './request-context.ts'

const { learning } = routes

/** Courses, answers, recall, diagnostics and mocks. */
export const learningRoutes = {
  listCourses: learning.listCourses.handler(signedInOnly(listCourses)),
  getCourse: learning.getCourse.handler(signedIn(getCourse)),
  setLearning: learning.setLearning.handler(signedIn(setLearning)),
  readCard: learning.readCard.handler(signedIn(readCard)),
  answerQuestion: learning.answerQuestion.handler(signedIn(answerQuestion)),
  practise: learning.practise.handler(signedIn(practise)),
  answerExercise: learning.answerExercise.handler(signedIn(answerExercise)),
  judgeExercise: learning.judgeExercise.handler(signedIn(judgeExercise)),
  getQueue: learning.getQueue.handler(signedIn(getQueue)),
  reviewCard: learning.reviewCard.handler(signedIn(reviewCard)),
  undoReview: learning.undoReview.handler(signedIn(undoReview)),
  explainDate: learning.explainDate.handler(signedIn(explainDate)),
  startSitting: learning.startSitting.handler(signedIn(startSitting)),
  getSitting: learning.getSitting.handler(signedIn(getSitting)),
  saveChoice: learning.saveChoice.handler(signedIn(saveChoice)),
  answerDiagnostic: learning.answerDiagnostic.handler(signedIn(answerDiagnostic)),
  handIn: learning.handIn.handler(signedIn(handIn)),
  getProgress: learning.getProgress.handler(signedIn(getProgress)),
  teamProgress: learning.teamProgress.handler(signedIn(teamProgress)),
  exportLearning: learning.exportLearning.handler(signedIn(exportLearning)),
}
