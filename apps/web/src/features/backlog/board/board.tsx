import type { Improvement } from '@ratchet/contract'
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMayContribute, useTeams, useWorkInProgress } from '../../../api/index.ts'
import { useRowKeys } from '../../../keyboard/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { StateWord } from '../../../ui/index.ts'
import type { BacklogSearch } from '../filters.ts'
import styles from './board.module.css'
import { BoardColumn } from './board-column.tsx'
import { type ColumnId, columnIds } from './columns.ts'
import { scrollWhileDragging } from './drag-scroll.ts'
import { MoveDialog } from './move-dialog.tsx'

/** The backlog by status. A card is moved by the operation that leads there, or the board says why not. */
export function Board({ search, myId }: { search: BacklogSearch; myId: string }) {
  const { board: words } = useMessages().views
  const mayMove = useMayContribute()
  const [moving, setMoving] = useState<{ improvement: Improvement; to: ColumnId | null }>()
  const [left, setLeft] = useState<string>()
  const dragged = useRef<Improvement>(undefined)
  const rows = useRowKeys<HTMLDivElement>()
  // A card that changed its column is another element: the focus follows it there.
  useEffect(() => {
    if (left === undefined) return
    rows.current?.querySelector<HTMLElement>(`[data-row="${left}"]`)?.focus()
    setLeft(undefined)
  }, [left, rows])
  return (
    <>
      <Limits team={search.team} />
      <p className={styles.hint}>{mayMove ? words.hint : words.hintViewer}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk between the cards, which are links of their own. */}
      <div ref={rows} className={styles.board} onKeyDown={walkSideways} onDragOver={scrollAtEdge}>
        {columnIds.map((id) => (
          <BoardColumn
            key={id}
            id={id}
            search={search}
            myId={myId}
            onMove={mayMove ? (improvement) => setMoving({ improvement, to: null }) : null}
            onDrag={(improvement) => {
              dragged.current = improvement
            }}
            onDrop={() => {
              if (mayMove && dragged.current) setMoving({ improvement: dragged.current, to: id })
              dragged.current = undefined
            }}
          />
        ))}
      </div>
      {moving ? (
        <MoveDialog
          key={`${moving.improvement.id} ${moving.to}`}
          improvement={moving.improvement}
          to={moving.to}
          onTo={(to) => setMoving({ ...moving, to })}
          onClose={() => {
            setMoving(undefined)
            setLeft(moving.improvement.id)
          }}
        />
      ) : null}
    </>
  )
}

/** Near an edge a dragged card takes the board along, so that it reaches columns beyond the screen. */
function scrollAtEdge({ currentTarget: board, clientX }: DragEvent<HTMLDivElement>) {
  const { left, right } = board.getBoundingClientRect()
  const by = scrollWhileDragging(clientX, Math.max(left, 0), Math.min(right, window.innerWidth))
  if (by !== 0) board.scrollLeft += by
}

/** Left and right lead to the neighbouring column that holds a card. */
function walkSideways(event: KeyboardEvent<HTMLDivElement>) {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const here = document.activeElement?.closest('[data-column]')
  if (by === 0 || !here) return
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')].filter((column) =>
    column.querySelector('[data-row]'),
  )
  const next = columns[columns.indexOf(here) + by]?.querySelector<HTMLElement>('[data-row]')
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** What each team with a limit has in progress: of one team, or of all. */
function Limits({ team }: { team: string | undefined }) {
  const { board: words } = useMessages().views
  const teams = useTeams()
  const shown = useWorkInProgress().filter(({ teamId }) => team === undefined || teamId === team)
  if (shown.length === 0) return null
  return (
    <ul className={styles.limits} aria-label={words.limits}>
      {shown.map(({ teamId, inProgress, wipLimit, broken }) => {
        const name = teams.find(({ id }) => id === teamId)?.name ?? ''
        const said = words.inProgress(name, inProgress, wipLimit)
        return <li key={teamId}>{broken ? <StateWord mark="concern">{said}</StateWord> : said}</li>
      })}
    </ul>
  )
}
