import type { Course } from '@ratchet/contract'
import { Link, useSearch } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'
import styles from './learning.module.css'

/** Only what is to be memorised, or only the traps; what is chosen stands in the address. */
export function CardFilter({ course, only }: { course: Course; only: 'memorise' | 'trap' | undefined }) {
  const words = useMessages().ownLearning
  const { course: named } = useSearch({ strict: false })
  const here = named === undefined ? {} : { course: named }
  const cards = course.sectionList.flatMap((section) => section.cards)
  const choices = [
    [undefined, words.everything],
    ['memorise', words.memorise],
    ['trap', words.traps],
  ] as const
  if (!cards.some(({ kind }) => kind === 'memorise' || kind === 'trap')) return null
  return (
    <>
      <nav className={styles.actions} aria-label={words.only}>
        <span className="note quiet">{words.only}:</span>
        {choices.map(([kind, label]) => (
          <Link
            key={label}
            to="/learn"
            search={{ ...here, ...(kind === undefined ? {} : { only: kind }) }}
            aria-current={only === kind ? 'true' : undefined}
            className={styles.choice}
            resetScroll={false}
          >
            {label}
          </Link>
        ))}
      </nav>
      {only === undefined ? null : (
        <ul className={styles.lesson}>
          {cards
            .filter(({ kind }) => kind === only)
            .map(({ id, title }) => (
              <li key={id}>
                <Link to="/learn/cards/$card" search={true} params={{ card: id }}>
                  {title}
                </Link>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
