import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { api } from '../../api/index.ts'
import { recordsIn } from '../../features/value-system/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Dialog } from '../../ui/index.ts'
import styles from './command-palette.module.css'
import { fitsWords } from './fits-words.ts'

type Entry = { id: string; label: string; run: () => void }
type PaletteProps = { open: boolean; onClose: () => void; onCapture: () => void; onKeys: () => void }

/** `mod+k`: go anywhere, open any improvement, do the common things. */
export function CommandPalette(props: PaletteProps) {
  const words = useMessages().palette
  return (
    <Dialog title={words.title} titleUnseen open={props.open} onClose={props.onClose}>
      <PaletteBody {...props} />
    </Dialog>
  )
}

function PaletteBody({ open, onClose, onCapture, onKeys }: PaletteProps) {
  const words = useMessages()
  const listId = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const entries = useEntries(text, open, { onCapture, onKeys })
  const current = Math.min(chosen, entries.length - 1)
  const run = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    // The dialog gives the focus back first; only then may another one take it.
    setTimeout(entry.run)
  }
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && entries.length > 0) {
      event.preventDefault()
      setChosen((current + by + entries.length) % entries.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(entries[current])
    }
  }
  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={entries[current] ? `${listId}-${current}` : undefined}
        aria-label={words.palette.title}
        placeholder={words.palette.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={press}
      />
      <div id={listId} role="listbox" aria-label={words.palette.title} className={styles.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the input keeps the focus and runs the options by Enter.
          <div
            key={entry.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={styles.option}
            onClick={() => run(entry)}
          >
            {entry.label}
          </div>
        ))}
      </div>
      {entries.length === 0 ? <p className={styles.none}>{words.palette.empty}</p> : null}
    </>
  )
}

function useEntries(
  text: string,
  open: boolean,
  actions: { onCapture: () => void; onKeys: () => void },
): Entry[] {
  const {
    coverage,
    calendars,
    practiceMeasures,
    frame,
    health,
    learning,
    palette,
    practice,
    reviews,
    serviceLevels,
    tickets,
    valueSystem,
    working,
  } = useMessages()
  const navigate = useNavigate()
  const [searched] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({
    ...api.backlog.listImprovements.queryOptions({ input: { text: searched, limit: 8 } }),
    enabled: open && searched.length > 1,
    placeholderData: keepPreviousData,
  })
  const system = useQuery({
    ...api.valueSystem.getValueSystem.queryOptions(),
    enabled: open && searched.length > 1,
  })
  const { rooms } = frame
  const commands: Entry[] = [
    { id: 'capture', label: palette.captureCommand, run: actions.onCapture },
    { id: 'today', label: palette.goTo(rooms.today), run: () => navigate({ to: '/' }) },
    { id: 'backlog', label: palette.goTo(rooms.backlog), run: () => navigate({ to: '/backlog' }) },
    {
      id: 'priorities',
      label: palette.goTo(working.priorities.title),
      run: () => navigate({ to: '/priorities' }),
    },
    { id: 'health', label: palette.goTo(health.title), run: () => navigate({ to: '/backlog/health' }) },
    { id: 'metrics', label: palette.goTo(rooms.metrics), run: () => navigate({ to: '/metrics' }) },
    {
      id: 'service-levels',
      label: palette.goTo(serviceLevels.title),
      run: () => navigate({ to: '/service-levels' }),
    },
    { id: 'tickets', label: palette.goTo(tickets.title), run: () => navigate({ to: '/tickets' }) },
    {
      id: 'import-tickets',
      label: tickets.importTickets,
      run: () => navigate({ to: '/tickets/import' }),
    },
    {
      id: 'value-system',
      label: palette.goTo(rooms.valueSystem),
      run: () => navigate({ to: '/value-system' }),
    },
    { id: 'reviews', label: palette.goTo(reviews.title), run: () => navigate({ to: '/reviews' }) },
    { id: 'calendars', label: palette.goTo(calendars.title), run: () => navigate({ to: '/calendars' }) },
    {
      id: 'practice',
      label: palette.goTo(practiceMeasures.title),
      run: () => navigate({ to: '/practice' }),
    },
    { id: 'coverage', label: palette.goTo(coverage.title), run: () => navigate({ to: '/coverage' }) },
    {
      id: 'plan-check',
      label: practice.checkAPlan,
      run: () => navigate({ to: '/plan-check', search: {} }),
    },
    { id: 'learn', label: palette.goTo(learning.title), run: () => navigate({ to: '/learn' }) },
    { id: 'people', label: palette.goTo(rooms.people), run: () => navigate({ to: '/people' }) },
    { id: 'keys', label: palette.keysCommand, run: actions.onKeys },
  ]
  const improvements = searched.length > 1 && text.trim().length > 1 ? (found.data?.improvements ?? []) : []
  const records = searched.length > 1 && text.trim().length > 1 ? recordsIn(system.data) : []
  return [
    ...commands.filter(({ label }) => fitsWords(label, text)),
    ...records
      .filter(({ label }) => fitsWords(label, text))
      .slice(0, 8)
      .map(({ kind, section, id, label }) => ({
        id,
        label: `${label}, ${valueSystem.kinds[kind]}`,
        run: () => navigate({ to: '/value-system/$section/$id', params: { section, id } }),
      })),
    ...improvements.map(({ id, sentence }) => ({
      id,
      label: sentence,
      run: () => navigate({ to: '/improvements/$id', params: { id } }),
    })),
  ]
}
