import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField, TextField } from '../../../../ui/index.ts'
import styles from './beside.module.css'
import type { Part } from './part.ts'
import { typedNumber } from './typed-number.ts'

type Step = { name: string; workHours: string; waitHours: string }

/** A value stream as it runs today: hours of work and of waiting in each of its steps. */
export function StreamFields({ errors, onChange }: Part) {
  const words = useMessages().evidence.beside
  const [streamId, setStreamId] = useState('')
  const [steps, setSteps] = useState<Step[]>([])
  const found = useQuery(api.valueSystem.getValueSystem.queryOptions())
  const streams = (found.data?.valueStreams ?? []).filter(
    (stream) => stream.archivedAt === null && stream.steps.length > 0,
  )
  const tell = (id: string, next: Step[]) => {
    setStreamId(id)
    setSteps(next)
    const asked = next.map(({ name, workHours, waitHours }) => ({
      name,
      workHours: typedNumber(workHours),
      waitHours: typedNumber(waitHours),
    }))
    onChange({ streamId: id, steps: asked })
  }
  const pick = (id: string) => {
    const stream = streams.find((one) => one.id === id)
    tell(id, stream?.steps.map(({ name }) => ({ name, workHours: '', waitHours: '' })) ?? [])
  }
  if (found.data && streams.length === 0) return <p className="quiet">{words.noStreams}</p>
  return (
    <>
      <SelectField
        label={words.stream}
        value={streamId}
        onChange={(event) => pick(event.target.value)}
        error={errors.streamId}
      >
        <option value="" />
        {streams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a stream keep their places here.
        <div key={index} className={styles.step}>
          <p>{step.name}</p>
          {(['workHours', 'waitHours'] as const).map((field) => (
            <TextField
              key={field}
              label={field === 'workHours' ? words.work : words.wait}
              aria-label={`${step.name}: ${field === 'workHours' ? words.work : words.wait}`}
              inputMode="decimal"
              value={step[field]}
              onChange={(event) =>
                tell(
                  streamId,
                  steps.map((one, at) => (at === index ? { ...one, [field]: event.target.value } : one)),
                )
              }
              error={errors[`steps.${index}.${field}`]}
            />
          ))}
        </div>
      ))}
    </>
  )
}
