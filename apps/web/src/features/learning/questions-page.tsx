import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { PageHead, Skeleton } from '../../ui/index.ts'
import { courseQuery, useCourseId } from './chapter.ts'
import { QuestionRun } from './question-run.tsx'

/** A quiz of the course. */
export function QuizPage({ quiz: id }: { quiz: string }) {
  const courseId = useCourseId()
  const words = useMessages().learning
  const { course } = useSuspenseQuery(courseQuery(courseId)).data
  const quiz = course.quizzes.find((found) => found.id === id)
  return (
    <>
      <PageHead
        title={quiz?.title ?? words.quizzes}
        lead={quiz?.intro}
        above={
          <Link to="/learn" search={true}>
            {words.backToCourse}
          </Link>
        }
      />
      <QuestionRun questions={quiz?.questions ?? []} />
    </>
  )
}

/** Fresh questions on one group. */
export function PracticePage({ group }: { group: string }) {
  const courseId = useCourseId()
  const { learning: words, frame } = useMessages()
  const { course } = useSuspenseQuery(courseQuery(courseId)).data
  // Asked for once: each answer makes a question less fresh, and the run must not change under the learner.
  const [asked] = useState(() => Date.now())
  const found = useQuery({
    ...api.learning.practise.queryOptions({ input: { course: courseId, group, limit: 5 } }),
    queryKey: ['practice', group, asked],
    staleTime: Number.POSITIVE_INFINITY,
  })
  const title = course.groups.find(({ id }) => id === group)?.title ?? words.title
  return (
    <>
      <PageHead
        title={title}
        above={
          <Link to="/learn" search={true}>
            {words.backToCourse}
          </Link>
        }
      />
      {found.data ? <QuestionRun questions={found.data.questions} /> : <Skeleton label={frame.loading} />}
    </>
  )
}
