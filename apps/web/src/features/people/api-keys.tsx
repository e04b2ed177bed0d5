import type { ApiKey } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useMayContribute, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, ShownOnce, StateWord, TextField, useAnnounce } from '../../ui/index.ts'
import styles from './people-page.module.css'

/** My keys for scripts and the command line. */
export function ApiKeys() {
  const words = useMessages().people
  const found = useQuery(api.people.listApiKeys.queryOptions())
  const mayMake = useMayContribute()
  const [name, setName] = useState('')
  const create = useMutation(
    api.people.createApiKey.mutationOptions({
      onSuccess: () => {
        setName('')
        return queryClient.invalidateQueries({ queryKey: api.people.listApiKeys.key() })
      },
    }),
  )
  const refusal = useRefusal(create.error, ['name'])
  const keys = found.data?.apiKeys ?? []
  const send = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ name: name.trim() })
  }
  return (
    <section aria-labelledby="api-keys">
      <h2 id="api-keys">{words.sections.keys}</h2>
      <p className={styles.explain}>{words.keys.explain}</p>
      {mayMake ? (
        <form className={styles.form} onSubmit={send}>
          <TextField
            label={words.keys.name}
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={refusal?.fields.name}
          />
          <div>
            <Button type="submit" pending={create.isPending}>
              {words.keys.make}
            </Button>
          </div>
        </form>
      ) : null}
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {create.data ? (
        <ShownOnce title={words.keys.secretTitle} label={words.keys.secret} secret={create.data.secret} />
      ) : null}
      {found.data && keys.length === 0 ? <p className={styles.explain}>{words.keys.none}</p> : null}
      {keys.length > 0 ? (
        <ul className={styles.list}>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const words = useMessages().people.keys
  const format = useFormat()
  const announce = useAnnounce()
  const revoke = useMutation(
    api.people.revokeApiKey.mutationOptions({
      onSuccess: () => announce(words.revokedNow),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.people.listApiKeys.key() }),
    }),
  )
  const { id, name, prefix, createdAt, lastUsedAt, revokedAt } = apiKey
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>
          {prefix}…, {words.made(format.dateTime(createdAt))},{' '}
          {lastUsedAt ? words.used(format.dateTime(lastUsedAt)) : words.neverUsed}
        </small>
      </span>
      {revokedAt ? (
        <StateWord mark="declined">{words.revokedOn(format.dateTime(revokedAt))}</StateWord>
      ) : (
        <Button kind="link" aria-label={words.revokeNamed(name)} onClick={() => revoke.mutate({ id })}>
          {words.revoke}
        </Button>
      )}
    </li>
  )
}
