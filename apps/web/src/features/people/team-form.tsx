import { type Team, teamLevels } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useMembers, useRefusal, useTeams } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextField, useAnnounce } from '../../ui/index.ts'
import styles from './people-page.module.css'

/** Adds a team, or changes one. */
export function TeamForm({ team, onDone }: { team: Team | null; onDone: () => void }) {
  const { people, frame, health } = useMessages()
  const words = people.teams
  const others = useTeams().filter(({ id }) => id !== team?.id)
  const members = useMembers().filter(({ archivedAt }) => archivedAt === null)
  const [typed, setTyped] = useState({
    name: team?.name ?? '',
    level: team?.level ?? ('operational' as Team['level']),
    parentId: team?.parentId ?? null,
    triageOwnerId: team?.triageOwnerId ?? null,
    wipLimit: team?.wipLimit == null ? '' : String(team.wipLimit),
  })
  const put = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change })
  const { save, pending, error } = useSaveTeam(team, onDone)
  const refusal = useRefusal(error, ['name', 'level', 'parentId', 'triageOwnerId', 'wipLimit'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { wipLimit, ...rest } = typed
    save({ ...rest, name: typed.name.trim(), wipLimit: wipLimit === '' ? null : Number(wipLimit) })
  }
  return (
    <form onSubmit={send} className={styles.settings}>
      <TextField
        label={words.name}
        required
        value={typed.name}
        onChange={(event) => put({ name: event.target.value })}
        error={refusal?.fields.name}
      />
      <SelectField
        label={words.level}
        value={typed.level}
        onChange={(event) => put({ level: event.target.value as Team['level'] })}
        error={refusal?.fields.level}
      >
        {teamLevels.map((level) => (
          <option key={level} value={level}>
            {people.levels[level]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.parent}
        value={typed.parentId ?? ''}
        onChange={(event) => put({ parentId: event.target.value || null })}
        error={refusal?.fields.parentId}
      >
        <option value="">{words.noParent}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.triageOwner}
        value={typed.triageOwnerId ?? ''}
        onChange={(event) => put({ triageOwnerId: event.target.value || null })}
        error={refusal?.fields.triageOwnerId}
      >
        <option value="">{words.noTriageOwner}</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        type="number"
        min={1}
        max={1000}
        step={1}
        label={health.wip.field}
        hint={health.wip.hint}
        value={typed.wipLimit}
        onChange={(event) => put({ wipLimit: event.target.value })}
        error={refusal?.fields.wipLimit ? health.wip.badLimit : undefined}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={pending}>
          {team ? frame.save : words.add}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
}

type Typed = Pick<Team, 'name' | 'level' | 'parentId' | 'triageOwnerId' | 'wipLimit'>

function useSaveTeam(team: Team | null, onDone: () => void) {
  const words = useMessages().people.teams
  const announce = useAnnounce()
  const saved = (sentence: string) => {
    announce(sentence)
    onDone()
  }
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: api.people.key() }),
      queryClient.invalidateQueries({ queryKey: api.backlog.key() }),
    ])
  const create = useMutation(
    api.people.createTeam.mutationOptions({
      onSuccess: (made) => saved(words.added(made.team.name)),
      onSettled,
    }),
  )
  const update = useMutation(
    api.people.updateTeam.mutationOptions({
      onSuccess: (changed) => saved(words.changed(changed.team.name)),
      onSettled,
    }),
  )
  const save = (typed: Typed) =>
    team ? update.mutate({ id: team.id, version: team.version, ...typed }) : create.mutate(typed)
  return { save, pending: create.isPending || update.isPending, error: create.error ?? update.error }
}
