import { type FormEvent, useState } from 'react'
import { type SignInOutcome, signIn } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, EntranceFrame, ProblemNote, TextField } from '../../ui/index.ts'
import styles from './entrance.module.css'

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const words = useMessages().entrance
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null)
  const [pending, setPending] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setPending(true)
    const next = await signIn(email.trim(), password)
    setPending(false)
    setOutcome(next)
    if (next === 'signed_in') onSignedIn()
  }
  const refusals = { wrong: words.wrong, too_many: words.tooMany, unreachable: words.unreachable }
  return (
    <EntranceFrame title={words.signInTitle}>
      <form className={styles.fields} onSubmit={send}>
        <TextField
          label={words.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={words.password}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {outcome && outcome !== 'signed_in' ? <ProblemNote>{refusals[outcome]}</ProblemNote> : null}
        <Button type="submit" kind="go" pending={pending}>
          {words.signIn}
        </Button>
      </form>
      <p className={styles.aside}>{words.noAccount}</p>
    </EntranceFrame>
  )
}
