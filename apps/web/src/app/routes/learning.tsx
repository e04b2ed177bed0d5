import { PlainDate } from '@ratchet/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { chapter, courseQuery, progressQuery, queueQuery } from '../../features/learning/index.ts'
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

const CoursesPage = lazyRouteComponent(
  () => import('../../features/learning/courses-page.tsx'),
  'CoursesPage',
)
const WritePage = lazyRouteComponent(() => import('../../features/learning/write-page.tsx'), 'WritePage')
const GlossaryPage = lazyRouteComponent(
  () => import('../../features/learning/glossary-page.tsx'),
  'GlossaryPage',
)
const SettingsPage = lazyRouteComponent(
  () => import('../../features/learning/settings-page.tsx'),
  'SettingsPage',
)

const ExamplePage = lazyRouteComponent(
  () => import('../../features/learning/example-page.tsx'),
  'ExamplePage',
)
const EffectPage = lazyRouteComponent(() => import('../../features/learning/effect-page.tsx'), 'EffectPage')

/** Which course, when it is not the chapter, and which cards are shown. */
const validateSearch = (given: Record<string, unknown>): LearnSearch => ({
  ...(typeof given.course === 'string' && given.course !== '' ? { course: given.course } : {}),
  ...(given.only === 'memorise' || given.only === 'trap' ? { only: given.only } : {}),
})
type LearnSearch = { course?: string; only?: 'memorise' | 'trap' }

const learnRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn',
  validateSearch,
  loaderDeps: ({ search: { course = chapter } }) => ({ course }),
  loader: ({ context, deps: { course } }) =>
    Promise.all([
      context.queryClient.ensureQueryData(courseQuery(course)),
      context.queryClient.ensureQueryData(progressQuery(course)),
      context.queryClient.ensureQueryData(queueQuery(course)),
    ]),
  component: LearnPage,
})

const lessonRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/cards/$card',
  validateSearch,
  component: function Lesson() {
    return <LessonPage card={lessonRoute.useParams().card} />
  },
})

const exerciseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/exercises/$exercise',
  validateSearch,
  component: function Exercise() {
    return <ExercisePage exercise={exerciseRoute.useParams().exercise} />
  },
})

const quizRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/quizzes/$quiz',
  validateSearch,
  component: function Quiz() {
    return <QuizPage quiz={quizRoute.useParams().quiz} />
  },
})

const practiceRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/practice/$group',
  validateSearch,
  component: function Practice() {
    return <PracticePage key={practiceRoute.useParams().group} group={practiceRoute.useParams().group} />
  },
})

const recallRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/recall',
  validateSearch,
  component: RecallPage,
})

const sittingRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/sittings/$sittingId',
  validateSearch,
  component: function OneSitting() {
    return <SittingPage sittingId={sittingRoute.useParams().sittingId} />
  },
})

const coursesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/courses',
  validateSearch,
  component: CoursesPage,
})

const writeRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/write',
  validateSearch,
  component: WritePage,
})

const glossaryRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/glossary',
  validateSearch,
  component: GlossaryPage,
})

const settingsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/settings',
  validateSearch,
  component: SettingsPage,
})

const exampleRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/examples/$example',
  validateSearch,
  component: function Example() {
    return <ExamplePage example={exampleRoute.useParams().example} />
  },
})

const effectRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/learn/work',
  validateSearch: (given: Record<string, unknown>): { since?: string } => {
    const since = PlainDate.safeParse(given.since)
    return since.success ? { since: since.data } : {}
  },
  component: EffectPage,
})

export const learningRoutes = [
  exampleRoute,
  effectRoute,
  coursesRoute,
  writeRoute,
  glossaryRoute,
  settingsRoute,
  learnRoute,
  lessonRoute,
  exerciseRoute,
  quizRoute,
  practiceRoute,
  recallRoute,
  sittingRoute,
]
