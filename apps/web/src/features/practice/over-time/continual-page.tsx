import { type ContinualPlace, continualPlaces } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMe, useRefusal } from '../../../api/index.ts'
import { todayIn } from '../../../format/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { PageHead, ProblemNote, Skeleton, TextField, Why } from '../../../ui/index.ts'
import styles from './over-time.module.css'
import { type PeriodSearch, periodOf } from './period-search.ts'
import { PlaceRow } from './place-row.tsx'

/** Continual improvement or one-offs: the whole, each team, each value stream, over a period in the address. */
export function ContinualPage({
  search,
  onSearch,
}: {
  search: PeriodSearch
  onSearch: (next: PeriodSearch) => void
}) {
  const { practiceOverTime: words, practiceMeasures, frame } = useMessages()
  const today = todayIn(useMe().workspace.zone)
  const period = periodOf(search, today)
  const found = useQuery(api.practice.getContinual.queryOptions({ input: period }))
  const refusal = useRefusal(found.error, ['to'])
  const places = found.data?.places ?? []
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        above={<Link to="/practice">{practiceMeasures.title}</Link>}
      />
      <div className={styles.period}>
        <TextField
          label={words.from}
          type="date"
          value={period.from}
          onChange={({ target }) => onSearch({ ...search, ...(target.value && { from: target.value }) })}
        />
        <TextField
          label={words.to}
          type="date"
          value={period.to}
          error={refusal?.fields.to ? words.wrongPeriod : undefined}
          onChange={({ target }) => onSearch({ ...search, ...(target.value && { to: target.value }) })}
        />
      </div>
      {refusal && !refusal.fields.to ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {found.isPending ? <Skeleton label={frame.loading} /> : null}
      {continualPlaces.map((kind) => (
        <Places key={kind} kind={kind} places={places.filter((place) => place.kind === kind)} />
      ))}
      <Why label={words.why}>
        {words.whyText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Why>
    </>
  )
}

function Places({ kind, places }: { kind: ContinualPlace['kind']; places: readonly ContinualPlace[] }) {
  const words = useMessages().practiceOverTime
  if (places.length === 0) return null
  return (
    <section className={styles.places} aria-labelledby={`places-${kind}`}>
      <h2 id={`places-${kind}`}>{words.kinds[kind]}</h2>
      <ul>
        {places.map((place) => (
          <PlaceRow key={place.id ?? ''} place={place} />
        ))}
      </ul>
    </section>
  )
}
