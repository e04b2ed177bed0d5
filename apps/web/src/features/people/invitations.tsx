import { type Invitation, type Member, roles } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useRefusal, useTeams } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import {
  Button,
  ProblemNote,
  SelectField,
  ShownOnce,
  StateWord,
  TextField,
  useAnnounce,
} from '../../ui/index.ts'
import styles from './people-page.module.css'

/** Makes invitation links and shows what became of earlier ones. */
export function Invitations() {
  const words = useMessages().people
  const found = useQuery(api.people.listInvitations.queryOptions())
  const invitations = found.data?.invitations ?? []
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{words.sections.invitations}</h2>
      <p className={styles.explain}>{words.invitations.explain}</p>
      <MakeInvitation />
      {found.data && invitations.length === 0 ? <p>{words.invitations.none}</p> : null}
      {invitations.length > 0 ? (
        <ul className={styles.list}>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function MakeInvitation() {
  const words = useMessages().people
  const teams = useTeams()
  const [role, setRole] = useState<Member['role']>('contributor')
  const [teamId, setTeamId] = useState('')
  const [note, setNote] = useState('')
  const invite = useMutation(
    api.people.invite.mutationOptions({
      onSuccess: () => {
        setNote('')
        return queryClient.invalidateQueries({ queryKey: api.people.listInvitations.key() })
      },
    }),
  )
  const refusal = useRefusal(invite.error, ['note'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate({ role, teamId: teamId || null, note: note.trim() })
  }
  return (
    <>
      <form className={styles.form} onSubmit={send}>
        <SelectField
          label={words.invitations.role}
          value={role}
          onChange={(event) => setRole(event.target.value as Member['role'])}
        >
          {roles.map((name) => (
            <option key={name} value={name}>
              {words.roles[name]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.invitations.team}
          value={teamId}
          onChange={(event) => setTeamId(event.target.value)}
        >
          <option value="">{words.invitations.noTeam}</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.invitations.note}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={refusal?.fields.note}
        />
        <Button type="submit" kind="go" pending={invite.isPending}>
          {words.invitations.make}
        </Button>
      </form>
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {invite.data ? (
        <ShownOnce
          title={words.invitations.linkTitle}
          label={words.invitations.link}
          secret={invite.data.link}
        />
      ) : null}
    </>
  )
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const words = useMessages().people
  const format = useFormat()
  const announce = useAnnounce()
  const revoke = useMutation(
    api.people.revokeInvitation.mutationOptions({
      onSuccess: () => announce(words.invitations.revokedNow),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.people.listInvitations.key() }),
    }),
  )
  const refusal = useRefusal(revoke.error)
  const { id, role, note, invitedBy, acceptedAt, revokedAt, expiresAt } = invitation
  const day = (instant: string) => format.dateTime(instant)
  const over = acceptedAt !== null || revokedAt !== null || Date.parse(expiresAt) < Date.now()
  return (
    <li>
      <span>
        <b>{note || words.roles[role]}</b>
        <small>
          {words.roles[role]}, {words.invitations.by(invitedBy)}
        </small>
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      </span>
      {acceptedAt ? (
        <StateWord mark="done">{words.invitations.accepted(day(acceptedAt))}</StateWord>
      ) : revokedAt ? (
        <StateWord mark="declined">{words.invitations.revoked(day(revokedAt))}</StateWord>
      ) : over ? (
        <StateWord mark="declined">{words.invitations.expired(day(expiresAt))}</StateWord>
      ) : (
        <StateWord mark="open">{words.invitations.until(day(expiresAt))}</StateWord>
      )}
      {over ? null : (
        <Button
          kind="link"
          aria-label={words.invitations.revokeNamed(note || words.roles[role])}
          onClick={() => revoke.mutate({ id })}
        >
          {words.invitations.revoke}
        </Button>
      )}
    </li>
  )
}
