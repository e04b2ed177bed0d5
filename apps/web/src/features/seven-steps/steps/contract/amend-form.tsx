import { useDisclosure } from '@mantine/hooks'
import type { EvidenceContract, Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { Button, TextArea } from '../../../../ui/index.ts'
import { periodOf } from '../../aside/contract-lines.ts'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'
import { typedTerms, wholeTerms } from './contract-terms.ts'
import { TermsFields, termPaths } from './terms-fields.tsx'

/** Changes the terms of a frozen contract, with a reason that everybody reads. */
export function AmendForm({ lap, contract }: { lap: Lap; contract: EvidenceContract }) {
  const { steps, frame } = useMessages()
  const words = steps.contract
  const [open, form] = useDisclosure(false)
  const [typed, setTyped] = useState(() => typedTerms(contract.terms))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const amend = useLapChange(client.sevenSteps.amendContract, words.amended)
  const refusal = useRefusal(amend.error, [...termPaths, 'reason'])
  const whole = wholeTerms(typed)
  const send = () => {
    setTried(true)
    if (reason.trim() === '' || !whole) return
    amend.mutate(
      { lapId: lap.id, version: lap.version, terms: whole, reason },
      {
        onSuccess: () => {
          form.close()
          setReason('')
          setTried(false)
        },
      },
    )
  }
  if (!open) return <Button onClick={form.open}>{words.amend}</Button>
  return (
    <StepForm
      beside={<Button onClick={form.close}>{frame.cancel}</Button>}
      refusal={refusal}
      pending={amend.isPending}
      onSend={send}
      label={words.amend}
      disabled={!whole}
    >
      <p className="note quiet">{words.amendText}</p>
      <TermsFields
        typed={typed}
        period={periodOf(contract)}
        errors={refusal?.fields ?? {}}
        onChange={(change) => setTyped({ ...typed, ...change })}
      />
      <TextArea
        label={words.amendReason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && reason.trim() === '' ? steps.blank : refusal?.fields.reason}
      />
    </StepForm>
  )
}
