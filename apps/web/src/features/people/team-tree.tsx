import { useDisclosure } from '@mantine/hooks'
import type { Team } from '@ratchet/contract'
import { useState } from 'react'
import { useMembers, useTeams, useWorkInProgress } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog, StateWord } from '../../ui/index.ts'
import styles from './people-page.module.css'
import { TeamForm } from './team-form.tsx'
import { teamsInOrder } from './team-order.ts'

/** The tree of teams, each with its level and who owes its answers. */
export function TeamTree({ mayChange }: { mayChange: boolean }) {
  const { people: words, health } = useMessages()
  const work = useWorkInProgress()
  const teams = teamsInOrder(useTeams())
  const members = useMembers()
  const [adding, add] = useDisclosure(false)
  const [editing, setEditing] = useState<Team | null>(null)
  const nameOf = (memberId: string | null) => members.find(({ id }) => id === memberId)?.name
  return (
    <section aria-labelledby="teams">
      <h2 id="teams">{words.sections.teams}</h2>
      <p className={styles.explain}>{teams.length === 0 ? words.teams.none : words.teams.explain}</p>
      <ul className={styles.list}>
        {teams.map(({ team, depth }) => (
          <li key={team.id} style={{ paddingInlineStart: depth * 28 }}>
            <span>
              <b>{team.name}</b>
              <small>
                {words.levels[team.level]}, {words.teams.triageOwner}:{' '}
                {nameOf(team.triageOwnerId) ?? words.teams.noTriageOwner}
              </small>
              {work
                .filter(({ teamId }) => teamId === team.id)
                .map(({ inProgress, wipLimit, broken }) => (
                  <small key={team.id}>
                    {broken ? (
                      <StateWord mark="concern">
                        {health.wip.broken(team.name, inProgress, wipLimit)}
                      </StateWord>
                    ) : (
                      `${health.columns.inProgress}: ${inProgress}, ${health.limit(wipLimit)}`
                    )}
                  </small>
                ))}
            </span>
            {mayChange ? (
              <Button
                kind="link"
                aria-label={words.teams.editNamed(team.name)}
                onClick={() => setEditing(team)}
              >
                {words.teams.edit}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <p style={{ marginTop: 12 }}>
          <Button onClick={add.open}>{words.teams.add}</Button>
        </p>
      ) : null}
      <Dialog title={words.teams.add} open={adding} onClose={add.close}>
        <TeamForm team={null} onDone={add.close} />
      </Dialog>
      <Dialog
        title={editing ? words.teams.editNamed(editing.name) : ''}
        open={editing !== null}
        onClose={() => setEditing(null)}
      >
        {editing ? <TeamForm team={editing} onDone={() => setEditing(null)} /> : null}
      </Dialog>
    </section>
  )
}
