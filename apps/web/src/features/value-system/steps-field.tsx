import { recordNameLength, type ValueSystem, valueChainActivities } from '@ratchet/contract'
import { useRef } from 'react'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextArea, TextField, useAnnounce } from '../../ui/index.ts'
import { Choices } from './choices.tsx'
import { moved } from './moved.ts'
import type { StepDraft } from './record-draft.ts'
import { ServicesField } from './services-field.tsx'
import styles from './value-system.module.css'

type Errors = Readonly<Record<string, string>>
let made = 0

/** The steps of a stream in order: fields, and buttons that move a step and keep the focus with it. */
export function StepsField(props: {
  steps: readonly StepDraft[]
  onChange: (steps: StepDraft[]) => void
  errors: Errors
  system: ValueSystem
  /** The stream being edited; null for a new one. */
  streamId: string | null
}) {
  const { steps, onChange, errors, system, streamId } = props
  const words = useMessages().valueSystem.stream
  const title = useMessages().valueSystem.fields.steps
  const announce = useAnnounce()
  const list = useRef<HTMLOListElement>(null)
  const nameOf = (step: StepDraft, index: number) => step.name || words.step(index + 1)
  const focusOn = (selector: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus())
  const add = () => {
    made += 1
    onChange([...steps, { ...blank, key: `new ${made}` }])
    focusOn(':scope > li:last-child input')
  }
  const move = (index: number, by: number) => {
    const step = steps[index]
    if (!step) return
    onChange(moved(steps, index, by))
    announce(words.movedTo(nameOf(step, index), index + by + 1))
    const direction =
      index + by === 0 ? 'down' : index + by === steps.length - 1 ? 'up' : by < 0 ? 'up' : 'down'
    focusOn(`:scope > li:nth-child(${index + by + 1}) [data-move="${direction}"]`)
  }
  return (
    <fieldset className={styles.steps}>
      <legend>{title}</legend>
      <ol ref={list}>
        {steps.map((step, index) => (
          <li key={step.key} className={styles.stepRow}>
            <span className={styles.stepNumber} aria-hidden="true">
              {index + 1}
            </span>
            <StepFields
              step={step}
              onChange={(change) =>
                onChange(steps.map((one) => (one.key === step.key ? { ...one, ...change } : one)))
              }
              path={`steps.${index}`}
              errors={errors}
              system={system}
              streamId={streamId}
            />
            <div className={styles.stepActions}>
              <Button
                kind="link"
                data-move="up"
                disabled={index === 0}
                aria-label={words.upNamed(nameOf(step, index))}
                onClick={() => move(index, -1)}
              >
                {words.up}
              </Button>
              <Button
                kind="link"
                data-move="down"
                disabled={index === steps.length - 1}
                aria-label={words.downNamed(nameOf(step, index))}
                onClick={() => move(index, 1)}
              >
                {words.down}
              </Button>
              <Button
                kind="link"
                aria-label={words.removeStep(nameOf(step, index))}
                onClick={() => onChange(steps.filter(({ key }) => key !== step.key))}
              >
                {words.remove}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {errors.steps ? <ProblemNote>{errors.steps}</ProblemNote> : null}
      <Button onClick={add}>{words.addStep}</Button>
    </fieldset>
  )
}

const blank: Omit<StepDraft, 'key'> = {
  name: '',
  description: '',
  activities: [],
  serviceIds: [],
  streamId: '',
}

function StepFields(props: {
  step: StepDraft
  onChange: (change: Partial<StepDraft>) => void
  path: string
  errors: Errors
  system: ValueSystem
  streamId: string | null
}) {
  const { step, onChange, path, errors, system, streamId } = props
  const words = useMessages().valueSystem
  const others = system.valueStreams.filter(
    ({ id, archivedAt }) => id !== streamId && (archivedAt === null || id === step.streamId),
  )
  return (
    <div className={styles.stepFields}>
      <TextField
        label={words.stream.name}
        required
        maxLength={recordNameLength}
        value={step.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={errors[`${path}.name`]}
      />
      <Choices
        label={words.stream.activities}
        options={valueChainActivities.map((value) => ({ value, label: words.activities[value] }))}
        chosen={step.activities}
        onChange={(activities) => onChange({ activities })}
        none={words.none}
      />
      {errors[`${path}.activities`] ? <ProblemNote>{errors[`${path}.activities`]}</ProblemNote> : null}
      <details className={styles.more} open={step.description !== '' || step.streamId !== '' || undefined}>
        <summary>{words.stream.more}</summary>
        <div className={styles.stepFields}>
          <TextArea
            label={words.stream.description}
            rows={2}
            value={step.description}
            onChange={(event) => onChange({ description: event.target.value })}
            error={errors[`${path}.description`]}
          />
          <ServicesField
            label={words.stream.stepServices}
            chosen={step.serviceIds}
            onChange={(serviceIds) => onChange({ serviceIds })}
            system={system}
            error={errors[`${path}.serviceIds`]}
          />
          <SelectField
            label={words.stream.streamId}
            value={step.streamId}
            onChange={(event) => onChange({ streamId: event.target.value })}
            error={errors[`${path}.streamId`]}
          >
            <option value="">{words.stream.noStream}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      </details>
    </div>
  )
}
