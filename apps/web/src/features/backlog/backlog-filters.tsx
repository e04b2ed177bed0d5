import { healthLists, statuses } from '@ratchet/contract'
import { useTeams } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button } from '../../ui/index.ts'
import { AboutFilter } from './about-filter.tsx'
import styles from './backlog-filters.module.css'
import { type BacklogSearch, isFiltered, withoutFilters } from './filters.ts'
import { PlaceFilter } from './place-filter.tsx'

/** Filters that live in the address, so that a view can be sent as a link. */
export function BacklogFilters(props: { search: BacklogSearch; onSearch: (next: BacklogSearch) => void }) {
  const { search, onSearch } = props
  const { backlog, status, health } = useMessages()
  const words = backlog.filters
  const teams = useTeams()
  const put = (change: Partial<Record<keyof BacklogSearch, unknown>>) =>
    onSearch(Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value)))
  return (
    <fieldset className={styles.filters} data-screen-only>
      <legend className="unseen">{words.label}</legend>
      <label>
        <span className="unseen">{words.status}</span>
        <select value={search.status ?? ''} onChange={(event) => put({ status: event.target.value })}>
          <option value="">{words.anyStatus}</option>
          {statuses.map((name) => (
            <option key={name} value={name}>
              {status.words[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">{words.team}</span>
        <select value={search.team ?? ''} onChange={(event) => put({ team: event.target.value })}>
          <option value="">{words.anyTeam}</option>
          <option value="none">{health.noTeam}</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">{words.whose}</span>
        <select
          value={search.mine ? 'mine' : ''}
          onChange={(event) => put({ mine: event.target.value === 'mine' })}
        >
          <option value="">{words.everybody}</option>
          <option value="mine">{words.mine}</option>
        </select>
      </label>
      <label>
        <span className="unseen">{health.filter}</span>
        <select value={search.health ?? ''} onChange={(event) => put({ health: event.target.value })}>
          <option value="">
            {health.filter}: {health.anyHealth}
          </option>
          {healthLists.map((name) => (
            <option key={name} value={name}>
              {health.lists[name]}
            </option>
          ))}
        </select>
      </label>
      <AboutFilter about={search.about ?? ''} onAbout={(about) => put({ about })} />
      <label className={styles.words}>
        <span className="unseen">{words.text}</span>
        <input
          type="search"
          placeholder={words.text}
          defaultValue={search.text ?? ''}
          key={search.text ?? ''}
          onBlur={(event) => put({ text: event.target.value.trim() })}
          onKeyDown={(event) => event.key === 'Enter' && put({ text: event.currentTarget.value.trim() })}
        />
      </label>
      {search.place ? <PlaceFilter place={search.place} onClear={() => put({ place: '' })} /> : null}
      {isFiltered(search) ? (
        <Button kind="link" onClick={() => onSearch(withoutFilters(search))}>
          {words.clear}
        </Button>
      ) : null}
    </fieldset>
  )
}
