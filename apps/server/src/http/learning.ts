import {
  addToCourse,
  answerDiagnostic,
  answerExercise,
  answerNudge,
  answerQuestion,
  createCourse,
  explainDate,
  exportLearning,
  extendSitting,
  getCourse,
  getCourseDraft,
  getProgress,
  getQueue,
  getSitting,
  getSkipRates,
  handIn,
  judgeExercise,
  listCourses,
  listNudges,
  noteCard,
  practise,
  putNudgeAway,
  readCard,
  removeFromCourse,
  reviewCard,
  saveChoice,
  setLearning,
  startSitting,
  takeCourse,
  teamProgress,
  undoReview,
} from '@ratchet/core/learning'
import { routes } from './contract-routes.ts'
import { courseFile } from './course-file.ts'
import { throughCourse } from './import-course.ts'
import { keepSkipRates } from './keep-skip-rates.ts'
import { signedIn, signedInOnly, whoAsks } from './request-context.ts'

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
  noteCard: learning.noteCard.handler(signedIn(noteCard)),
  extendSitting: learning.extendSitting.handler(signedIn(extendSitting)),
  exportLearning: learning.exportLearning.handler(signedIn(exportLearning)),
  createCourse: learning.createCourse.handler(signedIn(createCourse)),
  getCourseDraft: learning.getCourseDraft.handler(signedIn(getCourseDraft)),
  addToCourse: learning.addToCourse.handler(signedIn(addToCourse)),
  removeFromCourse: learning.removeFromCourse.handler(signedIn(removeFromCourse)),
  importCourse: learning.importCourse.handler(async ({ context, input }) => ({
    report: await throughCourse(whoAsks(context), input.file, input.into ?? null),
  })),
  downloadCourse: learning.downloadCourse.handler(async ({ context, input }) => {
    const asking = whoAsks(context)
    const withKeys = input.format === 'json' || input.format === 'gift'
    const taken = await takeCourse(asking, { course: input.course, withKeys })
    return await courseFile(taken, input.format, input.history, asking.clock())
  }),
  listNudges: learning.listNudges.handler(signedInOnly(listNudges)),
  answerNudge: learning.answerNudge.handler(signedIn(answerNudge)),
  putNudgeAway: learning.putNudgeAway.handler(signedIn(putNudgeAway)),
  keepSkipRates: learning.keepSkipRates.handler(({ context }) => keepSkipRates(whoAsks(context))),
  getSkipRates: learning.getSkipRates.handler(signedInOnly(getSkipRates)),
}
