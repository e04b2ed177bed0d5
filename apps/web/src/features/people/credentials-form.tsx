import { passwordLength } from '@ratchet/contract'
import { type FormEvent, useState } from 'react'
import { useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, TextField } from '../../ui/index.ts'
import styles from './entrance.module.css'

export type CredentialsTyped = { name: string; email: string; password: string }

/** Name, address and password of somebody who enters by a link. */
export function CredentialsForm(props: {
  action: string
  pending: boolean
  error: unknown
  onSend: (typed: CredentialsTyped) => void
}) {
  const words = useMessages().entrance
  const refusal = useRefusal(props.error, ['name', 'email', 'password'])
  const [typed, setTyped] = useState<CredentialsTyped>({ name: '', email: '', password: '' })
  const put = (change: Partial<CredentialsTyped>) => setTyped({ ...typed, ...change })
  const send = (event: FormEvent) => {
    event.preventDefault()
    props.onSend({ name: typed.name.trim(), email: typed.email.trim(), password: typed.password })
  }
  return (
    <form className={styles.fields} onSubmit={send}>
      <TextField
        label={words.name}
        autoComplete="name"
        required
        value={typed.name}
        onChange={(event) => put({ name: event.target.value })}
        error={refusal?.fields.name}
      />
      <TextField
        label={words.email}
        type="email"
        autoComplete="username"
        required
        value={typed.email}
        onChange={(event) => put({ email: event.target.value })}
        error={refusal?.fields.email}
      />
      <TextField
        label={words.password}
        type="password"
        autoComplete="new-password"
        required
        minLength={passwordLength.min}
        maxLength={passwordLength.max}
        hint={words.passwordHint(passwordLength.min)}
        value={typed.password}
        onChange={(event) => put({ password: event.target.value })}
        error={refusal?.fields.password}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <Button type="submit" kind="go" pending={props.pending}>
        {props.action}
      </Button>
    </form>
  )
}
