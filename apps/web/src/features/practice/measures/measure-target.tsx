import { useDisclosure } from '@mantine/hooks'
import type { PracticeMeasureView } from '@ratchet/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../../api/index.ts'
import { readNumber } from '../../../format/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, Dialog, ProblemNote, TextField, useAnnounce } from '../../../ui/index.ts'

/** Where a measure should be, set by managers. */
export function MeasureTarget({ view }: { view: PracticeMeasureView }) {
  const words = useMessages().practiceMeasures
  const [open, dialog] = useDisclosure(false)
  const name = words.names[view.measure]
  return (
    <>
      <Button kind="link" onClick={dialog.open} aria-label={words.setTargetOf(name)}>
        {words.setTarget}
      </Button>
      <Dialog title={words.setTargetOf(name)} open={open} onClose={dialog.close}>
        <TargetForm view={view} onDone={dialog.close} />
      </Dialog>
    </>
  )
}

function TargetForm({ view, onDone }: { view: PracticeMeasureView; onDone: () => void }) {
  const words = useMessages().practiceMeasures
  const format = useFormat()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const [text, setText] = useState(view.target === null ? '' : format.number(view.target))
  const [wrong, setWrong] = useState<string>()
  const save = useMutation(
    api.practice.setMeasureTarget.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.practice.key() })
        announce(words.saved)
        onDone()
      },
    }),
  )
  const refusal = useRefusal(save.error, ['target'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const target = text.trim() === '' ? null : readNumber(text)
    if (target === null && text.trim() !== '') return setWrong(words.noNumber)
    setWrong(undefined)
    save.mutate({ measure: view.measure, target })
  }
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label={`${words.target}${view.metric.unit ? ` (${view.metric.unit})` : ''}`}
        hint={words.targetHint}
        error={wrong ?? refusal?.fields.target}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-autofocus
      />
      {refusal && !refusal.fields.target ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <Button type="submit" disabled={save.isPending}>
        {words.save}
      </Button>
    </form>
  )
}
