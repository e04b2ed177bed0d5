import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { buttonClass, PageHead } from '../../ui/index.ts'
import { courseQuery, useCourseId } from './chapter.ts'
import styles from './learning.module.css'

/** A worked example: the seven steps of one improvement, each with its card, and the record itself to look into. */
export function ExamplePage({ example: id }: { example: string }) {
  const { learning, learningCare: words } = useMessages()
  const { course } = useSuspenseQuery(courseQuery(useCourseId())).data
  const example = course.workedExamples.find((found) => found.id === id)
  const record = useRecord(example?.demoImprovement)
  if (!example) return null
  const cards = course.sectionList.flatMap((section) => section.cards)
  return (
    <>
      <PageHead
        title={example.title}
        lead={example.intro}
        above={
          <Link to="/learn" search={true}>
            {learning.backToCourse}
          </Link>
        }
      />
      <div className={styles.reading}>
        {record ? (
          <p>
            <Link to="/improvements/$id" params={{ id: record }} {...buttonClass('go')}>
              {words.openRecord}
            </Link>
          </p>
        ) : (
          <p className="note quiet">{words.noRecord}</p>
        )}
        <ol className={styles.body}>
          {example.steps.map(({ step, card, told }) => {
            const about = cards.find((found) => found.id === card)
            return (
              <li key={step}>
                <b>{course.concepts.find((concept) => concept.id === step)?.title}</b>
                <p>{told}</p>
                {about ? (
                  <p className="note">
                    <Link to="/learn/cards/$card" search={true} params={{ card: about.id }}>
                      {about.title}
                    </Link>
                  </p>
                ) : null}
              </li>
            )
          })}
        </ol>
        <p className="voice">{example.outcome}</p>
      </div>
    </>
  )
}

/** The improvement that the example walks beside, by its sentence; null in a workspace that has none. */
function useRecord(sentence: string | undefined): string | null {
  const found = useQuery({
    ...api.backlog.listImprovements.queryOptions({ input: { text: sentence ?? '' } }),
    enabled: sentence !== undefined,
  })
  return found.data?.improvements.find((improvement) => improvement.sentence === sentence)?.id ?? null
}
