import { collectionOf, linkKinds } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import styles from './backlog-filters.module.css'

/** Only improvements about one service, value stream, strategic aim or practice; absent while there is none of them. */
export function AboutFilter({ about, onAbout }: { about: string; onAbout: (id: string) => void }) {
  const { backlog, valueSystem } = useMessages()
  const system = useQuery(api.valueSystem.getValueSystem.queryOptions()).data
  const groups = linkKinds
    .map((kind) => {
      const records = system?.[collectionOf[kind]] ?? []
      return {
        kind,
        records: records
          .filter(({ id, archivedAt }) => archivedAt === null || id === about)
          .map(({ id, name }) => ({ id, name })),
      }
    })
    .filter(({ records }) => records.length > 0)
  if (groups.length === 0) return null
  return (
    <label className={styles.about}>
      <span className="unseen">{valueSystem.links.title}</span>
      <select value={about} onChange={(event) => onAbout(event.target.value)}>
        <option value="">{backlog.filters.aboutAnything}</option>
        {groups.map(({ kind, records }) => (
          <optgroup key={kind} label={valueSystem.kinds[kind]}>
            {records.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
