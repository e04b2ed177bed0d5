import type { BacklogView } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, queryClient, useRefusal, useTeams } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../../ui/index.ts'
import { type BacklogSearch, readBacklogSearch } from '../filters.ts'
import { SaveView } from './save-view.tsx'
import { isSameSearch, toViewSearch } from './view-search.ts'
import styles from './views.module.css'

/** The link of what is on the screen, and no other, is the current one. */
const exactly = { exact: true, includeSearch: true }

/** Saved views as words in a row, table or board, and what can be done with the view that is open; `end` stands last. */
export function ViewBar({ search, end }: { search: BacklogSearch; end: ReactNode }) {
  const { views: words } = useMessages()
  const teams = useTeams()
  const { views = [], defaultId = null } = useQuery(api.backlog.listBacklogViews.queryOptions()).data ?? {}
  const [saving, setSaving] = useState(false)
  const open = views.find(({ id }) => id === search.view)
  const { as: _, ...asTable } = search
  const nameOf = ({ name, teamId }: BacklogView) => {
    const team = teams.find(({ id }) => id === teamId)?.name
    return team ? words.ofTeam(name, team) : name
  }
  return (
    <div className={styles.bar} data-screen-only>
      <nav aria-label={words.layout}>
        <Link to="/backlog" search={asTable} activeOptions={exactly} data-current={!search.as || undefined}>
          {words.table}
        </Link>
        <Link
          to="/backlog"
          search={{ ...search, as: 'board' }}
          activeOptions={exactly}
          data-current={search.as ? true : undefined}
        >
          {words.asBoard}
        </Link>
      </nav>
      {views.length > 0 ? (
        <nav aria-label={words.title}>
          <Link
            to="/backlog"
            search={{ view: 'all' }}
            activeOptions={exactly}
            data-current={open ? undefined : true}
          >
            {words.everything}
          </Link>
          {views.map((view) => (
            <Link
              key={view.id}
              to="/backlog"
              search={readBacklogSearch({ ...view.search, view: view.id })}
              activeOptions={exactly}
              data-current={view.id === open?.id || undefined}
            >
              {nameOf(view)}
            </Link>
          ))}
        </nav>
      ) : null}
      <div className={styles.actions}>
        <Button kind="link" onClick={() => setSaving(true)}>
          {words.save}
        </Button>
        {open ? <OpenView view={open} search={search} isDefault={open.id === defaultId} /> : null}
      </div>
      {end}
      {saving ? <SaveView search={toViewSearch(search)} onClose={() => setSaving(false)} /> : null}
    </div>
  )
}

function OpenView(props: { view: BacklogView; search: BacklogSearch; isDefault: boolean }) {
  const { view, search, isDefault } = props
  const { views: words, frame } = useMessages()
  const announce = useAnnounce()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.backlog.listBacklogViews.key() })
  const choose = useMutation(api.backlog.setDefaultBacklogView.mutationOptions({ onSettled }))
  const update = useMutation(
    api.backlog.updateBacklogView.mutationOptions({
      onSuccess: ({ view: saved }, { archived }) => {
        if (!archived) return announce(words.changed)
        const back = () => update.mutate({ viewId: saved.id, version: saved.version, archived: false })
        announce(words.archived, { label: frame.undo, run: back })
      },
      onSettled,
    }),
  )
  const refusal = useRefusal(update.error ?? choose.error)
  const at = { viewId: view.id, version: view.version }
  const asNow = toViewSearch(search)
  return (
    <>
      {view.mine && !isSameSearch(asNow, view.search) ? (
        <Button
          kind="link"
          pending={update.isPending}
          onClick={() => update.mutate({ ...at, search: asNow })}
        >
          {words.saveChange}
        </Button>
      ) : null}
      <Button
        kind="link"
        pending={choose.isPending}
        onClick={() => choose.mutate({ viewId: isDefault ? null : view.id })}
      >
        {isDefault ? words.noDefault : words.makeDefault}
      </Button>
      {view.mine ? (
        <Button
          kind="link"
          pending={update.isPending}
          onClick={() => update.mutate({ ...at, archived: true })}
        >
          {words.archive}
        </Button>
      ) : null}
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </>
  )
}
