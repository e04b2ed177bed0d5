import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'
import { glossaryPlace, PageHead, type TermName } from '../../ui/index.ts'
import { chapter, courseQuery, useCourseId } from './chapter.ts'
import styles from './learning.module.css'

/** The terms of a course, in letter order; each has an address. */
export function GlossaryPage() {
  const { ownLearning: words, learning } = useMessages()
  const courseId = useCourseId()
  const { course } = useSuspenseQuery(courseQuery(courseId)).data
  const terms = [...course.terms].sort((a, b) => a.term.localeCompare(b.term, course.language))
  const nameOf = (id: string) => course.terms.find((term) => term.id === id)?.term ?? id
  return (
    <>
      <PageHead
        title={words.glossary}
        lead={words.glossaryLead}
        above={
          <Link to="/learn" search={true}>
            {learning.backToCourse}
          </Link>
        }
      />
      <dl className={styles.terms} lang={course.language}>
        {terms.map(({ id, term, definition, source, plainly, seeAlso }) => (
          <div key={id} id={id}>
            <dt>{term}</dt>
            <dd>
              <p className="voice">“{definition}”</p>
              <p className="note quiet">{source}</p>
              <p>{`${words.plainly} ${plainly}`}</p>
              {seeAlso.length > 0 ? (
                <p className="note">
                  {words.seeAlso}:{' '}
                  {seeAlso.map((other, index) => (
                    <span key={other}>
                      {index > 0 ? ' · ' : null}
                      <Link to="/learn/glossary" search={true} hash={other}>
                        {nameOf(other)}
                      </Link>{' '}
                    </span>
                  ))}
                </p>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {courseId === chapter ? <OwnTerms /> : null}
    </>
  )
}

/** The words of the interface that the course does not define, in our own. */
function OwnTerms() {
  const words = useMessages().glossary
  const own = (Object.entries(words.terms) as [TermName, { name: string; meaning: string }][])
    .filter(([name]) => glossaryPlace(name).startsWith('ratchet-'))
    .sort(([, a], [, b]) => bare(a.name).localeCompare(bare(b.name)))
  return (
    <section aria-labelledby="own-terms" className={styles.apart}>
      <h2 id="own-terms">{words.ownWords}</h2>
      <dl className={styles.terms}>
        {own.map(([name, { name: term, meaning }]) => (
          <div key={name} id={glossaryPlace(name)}>
            <dt>{bare(term)}</dt>
            <dd>
              <p>{meaning}</p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** "a baseline" stands under b. */
const bare = (term: string): string => term.replace(/^(an?|the) /, '')
