import { type Member, roles } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient, useMe, useMembers, useRefusal, useTeams } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { MemberTeams } from './member-teams.tsx'
import styles from './people-page.module.css'

/** Members with role and teams. Role changes and archiving take effect at once. */
export function MemberTable({ mayChange }: { mayChange: boolean }) {
  const words = useMessages().people
  const members = useMembers()
  return (
    <section aria-labelledby="members">
      <h2 id="members">{words.sections.members}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.members.name}</th>
            <th scope="col">{words.members.role}</th>
            <th scope="col">{words.members.teams}</th>
            <th scope="col">
              <span className="unseen">{words.members.archive}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} mayChange={mayChange} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function MemberRow({ member, mayChange }: { member: Member; mayChange: boolean }) {
  const words = useMessages().people
  const format = useFormat()
  const me = useMe().member
  const teams = useTeams().filter(({ id }) => member.teamIds.includes(id))
  const { update, refusal } = useUpdateMember()
  const { id, version, name, role, archivedAt } = member
  const mine = id === me.id
  const chooseTeams = (teamIds: string[]) => update.mutate({ id, version, teamIds })
  return (
    <tr>
      <th scope="row">
        {name}
        {mine ? ` (${words.members.you})` : ''}
        <small>{archivedAt ? words.members.archived : member.email}</small>
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      </th>
      <td>
        {mayChange && !mine && archivedAt === null ? (
          <select
            aria-label={words.members.roleOf(name)}
            value={role}
            onChange={(event) => update.mutate({ id, version, role: event.target.value as Member['role'] })}
          >
            {roles.map((other) => (
              <option key={other} value={other}>
                {words.roles[other]}
              </option>
            ))}
          </select>
        ) : (
          words.roles[role]
        )}
        <small>{words.roleExplained[role]}</small>
      </td>
      <td>
        {teams.length === 0 ? words.members.noTeam : format.list(teams.map((team) => team.name))}{' '}
        {mayChange && archivedAt === null ? <MemberTeams member={member} onChoose={chooseTeams} /> : null}
      </td>
      <td>
        {mayChange && !mine ? (
          <Button
            kind="link"
            aria-label={archivedAt ? words.members.restoreNamed(name) : words.members.archiveNamed(name)}
            onClick={() => update.mutate({ id, version, archived: archivedAt === null })}
          >
            {archivedAt ? words.members.restore : words.members.archive}
          </Button>
        ) : null}
      </td>
    </tr>
  )
}

function useUpdateMember() {
  const words = useMessages().people.members
  const announce = useAnnounce()
  const update = useMutation(
    api.people.updateMember.mutationOptions({
      onSuccess: ({ member }, { archived }) =>
        announce(archived ? words.archivedNow(member.name) : words.changed(member.name)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.people.key() }),
    }),
  )
  return { update, refusal: useRefusal(update.error) }
}
