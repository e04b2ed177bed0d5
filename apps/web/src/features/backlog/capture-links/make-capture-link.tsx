import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useRefusal, useTeams } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextField } from '../../../ui/index.ts'
import styles from './capture-links.module.css'

const lives = { never: null, week: 7, month: 30, quarter: 90, year: 365 } as const
type Life = keyof typeof lives
const lifeNames = Object.keys(lives) as Life[]

/** Only the name is required; team and service are filled in for whoever will write. */
export function MakeCaptureLink({ onMade }: { onMade: (made: { link: string; name: string }) => void }) {
  const words = useMessages().intake.links
  const teams = useTeams()
  const system = useQuery(api.valueSystem.getValueSystem.queryOptions())
  const services = (system.data?.services ?? []).filter(({ archivedAt }) => archivedAt === null)
  const [typed, setTyped] = useState({ name: '', teamId: '', serviceId: '', life: 'never' as Life })
  const put = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change })
  const create = useMutation(
    api.backlog.createCaptureLink.mutationOptions({
      onSuccess: async ({ link, captureLink }) => {
        onMade({ link, name: captureLink.name })
        put({ name: '' })
        await queryClient.invalidateQueries({ queryKey: api.backlog.listCaptureLinks.key() })
      },
    }),
  )
  const refusal = useRefusal(create.error, ['name'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { name, teamId, serviceId, life } = typed
    create.mutate({
      name,
      teamId: teamId || null,
      serviceId: serviceId || null,
      expiresInDays: lives[life],
    })
  }
  return (
    <form className={styles.make} onSubmit={send} data-screen-only>
      <TextField
        label={words.name}
        hint={words.nameHint}
        required
        maxLength={80}
        value={typed.name}
        onChange={(event) => put({ name: event.target.value })}
        error={refusal?.fields.name}
      />
      <SelectField
        label={words.team}
        value={typed.teamId}
        onChange={(event) => put({ teamId: event.target.value })}
      >
        <option value="">{words.noTeam}</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.service}
        value={typed.serviceId}
        onChange={(event) => put({ serviceId: event.target.value })}
      >
        <option value="">{words.noService}</option>
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.ends}
        value={typed.life}
        onChange={(event) => put({ life: event.target.value as Life })}
      >
        {lifeNames.map((life) => (
          <option key={life} value={life}>
            {words.lives[life]}
          </option>
        ))}
      </SelectField>
      <Button type="submit" kind="go" pending={create.isPending}>
        {words.make}
      </Button>
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </form>
  )
}
