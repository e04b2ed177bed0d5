import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { SelectField } from '../../ui/index.ts'
import styles from './learning.module.css'

const percent = (share: number) => Math.round(share * 100)

/** How everybody here, or a team, does together, from five learners on: no names, no ranks, in the order of the course. */
export function Together({ course }: { course: string }) {
  const words = useMessages().learningCare
  const found = useQuery(api.learning.teamProgress.queryOptions({ input: { course } }))
  const [teamId, setTeamId] = useState('')
  const { together, teams = [] } = found.data ?? {}
  // Of fewer nothing is told, as the line below the page says.
  if (!together) return null
  const groups = teams.find((team) => team.teamId === teamId)?.groups ?? together.groups
  return (
    <section className={styles.block} aria-labelledby="together">
      <h2 id="together">{words.together}</h2>
      <p className="note quiet">{words.togetherLead(together.learners)}</p>
      {teams.length > 0 ? (
        <SelectField
          label={words.togetherOf}
          hint={words.togetherTeams}
          value={teamId}
          onChange={(event) => setTeamId(event.target.value)}
        >
          <option value="">{words.everybody}</option>
          {teams.map((team) => (
            <option key={team.teamId} value={team.teamId}>
              {team.name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {groups.length === 0 ? <p className="note quiet">{words.tooFewPerGroup}</p> : null}
      <ul className={styles.lesson}>
        {groups.map(({ group, title, learners, meanKnown }) => (
          <li key={group}>
            <span className={styles.grow}>{title}</span>
            <span className="note quiet">{words.knownTogether(percent(meanKnown), learners)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
