import { type BesideInput, besideKinds, type Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { Button, SelectField, TextArea } from '../../../../ui/index.ts'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'
import { FeedbackFields } from './feedback-fields.tsx'
import { IncidentFields } from './incident-fields.tsx'
import type { Part } from './part.ts'
import { StreamFields } from './stream-fields.tsx'

type Kind = BesideInput['kind']

const known = [
  ...[
    'source',
    'asked',
    'answered',
    'summary',
    'link',
    'title',
    'from',
    'to',
    'categories',
    'streamId',
    'steps',
    'note',
  ],
  ...Array.from({ length: 40 }, (_, index) => [
    ...['name', 'workHours', 'waitHours'].map((name) => `steps.${index}.${name}`),
    ...['name', 'count'].map((name) => `categories.${index}.${name}`),
  ]).flat(),
].map((name) => `evidence.${name}`)

/** Step 2: keeps a picture of the start beside the metrics. */
export function BesideForm({ lap, onDone }: { lap: Lap; onDone: () => void }) {
  const { evidence, frame } = useMessages()
  const words = evidence.beside
  const [kind, setKind] = useState<Kind>('incidents')
  const [input, setInput] = useState<object>({})
  const [note, setNote] = useState('')
  const add = useLapChange(client.sevenSteps.addBeside, words.kept)
  const refusal = useRefusal(add.error, known)
  const errors = Object.fromEntries(
    Object.entries(refusal?.fields ?? {}).map(([path, message]) => [
      path.replace(/^evidence\./u, ''),
      message,
    ]),
  )
  // The server checks every field and names each one that is wrong; what is typed here is only put together.
  const send = () =>
    add.mutate({ lapId: lap.id, evidence: { kind, note, ...input } as BesideInput }, { onSuccess: onDone })
  const part: Part = { input, errors, onChange: (change) => setInput({ ...input, ...change }) }
  return (
    <StepForm
      refusal={refusal}
      pending={add.isPending}
      onSend={send}
      label={words.keep}
      beside={<Button onClick={onDone}>{frame.cancel}</Button>}
    >
      <SelectField
        label={words.kind}
        value={kind}
        onChange={(event) => {
          setKind(event.target.value as Kind)
          setInput({})
        }}
      >
        {besideKinds.map((one) => (
          <option key={one} value={one}>
            {words.kinds[one]}
          </option>
        ))}
      </SelectField>
      {kind === 'value_stream' ? <StreamFields {...part} /> : null}
      {kind === 'feedback' ? <FeedbackFields {...part} /> : null}
      {kind === 'incidents' ? <IncidentFields {...part} /> : null}
      <TextArea
        label={words.note}
        value={note}
        maxLength={1000}
        onChange={(event) => setNote(event.target.value)}
        error={errors.note}
      />
    </StepForm>
  )
}
