import { type ViewSearch, viewNameLength } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useMayContribute, useMe, useRefusal, useTeams } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, Dialog, ProblemNote, SelectField, TextField, useAnnounce } from '../../../ui/index.ts'
import { readBacklogSearch } from '../filters.ts'
import styles from './views.module.css'

/** A name for the filters and the layout that are on the screen, for oneself or for a team. */
export function SaveView({ search, onClose }: { search: ViewSearch; onClose: () => void }) {
  const { views: words, frame } = useMessages()
  const announce = useAnnounce()
  const navigate = useNavigate()
  const teams = useTeamsToSaveFor()
  const [name, setName] = useState('')
  const [teamId, setTeamId] = useState('')
  const save = useMutation(
    api.backlog.saveBacklogView.mutationOptions({
      onSuccess: async ({ view }) => {
        await queryClient.invalidateQueries({ queryKey: api.backlog.listBacklogViews.key() })
        announce(words.saved)
        onClose()
        await navigate({ to: '/backlog', search: readBacklogSearch({ ...view.search, view: view.id }) })
      },
    }),
  )
  const refusal = useRefusal(save.error, ['name'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ name, teamId: teamId || null, search })
  }
  return (
    <Dialog title={words.saveTitle} open onClose={onClose}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.name}
          value={name}
          required
          maxLength={viewNameLength}
          onChange={(event) => setName(event.target.value)}
          error={refusal?.fields.name}
        />
        {teams.length > 0 ? (
          <SelectField
            label={words.forWhom}
            value={teamId}
            onChange={(event) => setTeamId(event.target.value)}
          >
            <option value="">{words.forMe}</option>
            {teams.map(({ id, name: team }) => (
              <option key={id} value={id}>
                {words.forTeam(team)}
              </option>
            ))}
          </SelectField>
        ) : null}
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
        <p className={styles.actions}>
          <Button type="submit" kind="go" pending={save.isPending}>
            {words.doSave}
          </Button>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </p>
      </form>
    </Dialog>
  )
}

function useTeamsToSaveFor() {
  const { member } = useMe()
  const mayWrite = useMayContribute()
  const teams = useTeams()
  if (member.role === 'administrator' || member.role === 'manager') return teams
  return mayWrite ? teams.filter(({ id }) => member.teamIds.includes(id)) : []
}
