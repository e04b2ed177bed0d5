import { useDebouncedValue } from '@mantine/hooks'
import type { LookAlike, PastLesson } from '@ratchet/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { StateWord } from '../../ui/index.ts'
import styles from './sentence-box.module.css'
import { statusMark } from './status-mark.ts'

/** Shorter than this, everything sounds alike. */
const shortest = 10

/** What the backlog already holds that says the same, while somebody types. Down goes in, up and Escape come back. */
export function LookAlikes({ sentence, onOpen }: { sentence: string; onOpen?: () => void }) {
  const words = useMessages().backlog
  const [typed] = useDebouncedValue(sentence, 200)
  const enabled = typed.length >= shortest
  const found = useQuery({
    ...api.backlog.findLookAlikes.queryOptions({ input: { sentence: typed, limit: 3 } }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const taught = useQuery({
    ...api.sevenSteps.findLessons.queryOptions({ input: { sentence: typed, limit: 3 } }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const lessons = new Map((taught.data?.lessons ?? []).map((one) => [one.improvementId, one]))
  const alike = enabled && sentence.length >= shortest ? (found.data?.lookAlikes ?? []) : []
  return (
    <div>
      <p className="unseen" aria-live="polite">
        {alike.length > 0 ? words.alikeCount(alike.length) : ''}
      </p>
      {alike.length > 0 ? (
        <div className={styles.alike}>
          <p>{words.alike}</p>
          <LookAlikeLinks alike={alike} lessons={lessons} {...(onOpen ? { onOpen } : {})} />
        </div>
      ) : null}
    </div>
  )
}

function LookAlikeLinks(props: {
  alike: readonly LookAlike[]
  lessons: ReadonlyMap<string, PastLesson>
  onOpen?: () => void
}) {
  const { alike, lessons, onOpen } = props
  const { status: statusWords, evidence } = useMessages()
  const words = statusWords.words
  return (
    <ul onKeyDown={walk}>
      {alike.map(({ improvement: { id, sentence, status } }) => (
        <li key={id}>
          <Link to="/improvements/$id" params={{ id }} data-alike {...(onOpen ? { onClick: onOpen } : {})}>
            {sentence}
          </Link>
          <StateWord mark={statusMark[status]}>{words[status]}</StateWord>
          {lessons.get(id)?.lesson ? (
            <p className="note">
              <span className="quiet">{evidence.lessons.capture}</span> {lessons.get(id)?.lesson}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Arrows walk through the links; above the first, and on Escape, waits the sentence. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1, Escape: Number.NEGATIVE_INFINITY }[event.key]
  if (by === undefined) return
  event.preventDefault()
  event.stopPropagation()
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-alike]')]
  const here = links.indexOf(document.activeElement as HTMLElement)
  const box = event.currentTarget.closest('form')?.querySelector<HTMLElement>('textarea')
  const next = here + by < 0 ? box : (links[here + by] ?? links.at(-1))
  next?.focus()
}
