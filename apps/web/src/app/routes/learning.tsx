import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { courseQuery, progressQuery, queueQuery } from '../../features/learning/index.ts'
import { insideRoute } from './inside.tsx'

const LearnPage = lazyRouteComponent(() => import('../../features/learning/learn-page.tsx'), 'LearnPage')
const LessonPage = lazyRouteComponent(() => import('../../features/learning/lesson-page.tsx'), 'LessonPage')
const ExercisePage = lazyRouteComponent(
  () => import('../../features/learning/exercise-page.tsx'),
  'ExercisePage',
)
const QuizPage = lazyRouteComponent(() => import('../../features/learning/questions-page.tsx'), 'QuizPage')
const PracticePage = lazyRouteComponent(
  () => import('../../features/learning/questions-page.tsx'),
  'PracticePage',
)
const RecallPage = lazyRouteComponent(() => import('../../features/learning/recall-page.tsx'), 'RecallPage')
const SittingPage = lazyRouteComponent(
  () => import('../../features/learning/sitting-page.tsx'),
  'SittingPage',
)

const learnRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn',
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(courseQuery),
      context.queryClient.ensureQueryData(progressQuery),
      context.queryClient.ensureQueryData(queueQuery),
    ]),
  component: LearnPage,
})

const lessonRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/cards/$card',
  component: function Lesson() {
    return <LessonPage card={lessonRoute.useParams().card} />
  },
})

const exerciseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/exercises/$exercise',
  component: function Exercise() {
    return <ExercisePage exercise={exerciseRoute.useParams().exercise} />
  },
})

const quizRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/quizzes/$quiz',
  component: function Quiz() {
    return <QuizPage quiz={quizRoute.useParams().quiz} />
  },
})

const practiceRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/practice/$group',
  component: function Practice() {
    return <PracticePage key={practiceRoute.useParams().group} group={practiceRoute.useParams().group} />
  },
})

const recallRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/recall',
  component: RecallPage,
})

const sittingRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/sittings/$sittingId',
  component: function OneSitting() {
    return <SittingPage sittingId={sittingRoute.useParams().sittingId} />
  },
})

export const learningRoutes = [
  learnRoute,
  lessonRoute,
  exerciseRoute,
  quizRoute,
  practiceRoute,
  recallRoute,
  sittingRoute,
]
