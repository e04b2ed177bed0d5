import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useMe, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, TextField, useAnnounce } from '../../ui/index.ts'
import styles from './people-page.module.css'

/** The rules of the workspace that an administrator sets. */
export function WorkspaceSettings() {
  const { people, frame, intake } = useMessages()
  const words = people.workspace
  const { workspace } = useMe()
  const announce = useAnnounce()
  const { name, zone, replyWithinWorkingDays, secondReaderRequired, lateContractsMayVerify } = workspace
  const { anonymousCapture, answersNamePeople } = workspace
  const [typed, setTyped] = useState({
    name,
    zone,
    days: String(replyWithinWorkingDays),
    secondReaderRequired,
    lateContractsMayVerify,
    anonymousCapture,
    answersNamePeople,
  })
  const put = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change })
  const update = useMutation(
    api.people.updateWorkspace.mutationOptions({
      onSuccess: () => announce(words.saved),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.people.me.key() }),
    }),
  )
  const refusal = useRefusal(update.error, ['name', 'zone', 'replyWithinWorkingDays'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { days, ...rest } = typed
    update.mutate({ version: workspace.version, ...rest, replyWithinWorkingDays: Number(days) })
  }
  return (
    <section aria-labelledby="workspace">
      <h2 id="workspace">{people.sections.workspace}</h2>
      <form className={styles.settings} onSubmit={send}>
        <TextField
          label={words.name}
          required
          value={typed.name}
          onChange={(event) => put({ name: event.target.value })}
          error={refusal?.fields.name}
        />
        <TextField
          label={words.zone}
          required
          value={typed.zone}
          onChange={(event) => put({ zone: event.target.value.trim() })}
          error={refusal?.fields.zone}
        />
        <TextField
          type="number"
          label={words.replyWithin}
          min={1}
          max={60}
          required
          value={typed.days}
          onChange={(event) => put({ days: event.target.value })}
          error={refusal?.fields.replyWithinWorkingDays}
        />
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={typed.secondReaderRequired}
            onChange={(event) => put({ secondReaderRequired: event.target.checked })}
          />
          {words.secondReader}
        </label>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={typed.lateContractsMayVerify}
            onChange={(event) => put({ lateContractsMayVerify: event.target.checked })}
          />
          {words.lateContracts}
        </label>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={typed.anonymousCapture}
            onChange={(event) => put({ anonymousCapture: event.target.checked })}
          />
          {intake.links.anonymous}
        </label>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={typed.answersNamePeople}
            onChange={(event) => put({ answersNamePeople: event.target.checked })}
          />
          {intake.links.nameAnswerers}
        </label>
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
        <div className={styles.actions}>
          <Button type="submit" kind="go" pending={update.isPending}>
            {refusal?.isConflict ? frame.conflictKeepYours : frame.save}
          </Button>
        </div>
      </form>
    </section>
  )
}
