import type { CourseQuestion, Letter } from '@ratchet/contract'
import { type ReactNode, useId } from 'react'
import { useMessages } from '../../messages/index.ts'
import styles from './learning.module.css'

export type Chosen = Letter | 'dont_know' | null

/** A question as native radio buttons, named by its stem. `children` is what can be done with the choice. */
export function QuestionForm(props: {
  question: CourseQuestion
  chosen: Chosen
  onChoose: (chosen: Letter | 'dont_know') => void
  offerDontKnow?: boolean
  disabled?: boolean
  children?: ReactNode
}) {
  const { question, chosen, onChoose, offerDontKnow = false, disabled = false } = props
  const words = useMessages().learning
  const name = useId()
  const option = (value: Letter | 'dont_know', label: ReactNode) => (
    <label key={value} className={styles.option}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen === value}
        disabled={disabled}
        onChange={() => onChoose(value)}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className={styles.question}>
      <legend>
        {question.stem}
        {question.statements ? (
          <ol>
            {question.statements.map((statement, index) => (
              <li key={statement}>{`${index + 1}. ${statement}`}</li>
            ))}
          </ol>
        ) : null}
      </legend>
      {question.options.map(({ letter, text }) => option(letter, `${letter}. ${text}`))}
      {offerDontKnow ? option('dont_know', words.dontKnow) : null}
      {props.children}
    </fieldset>
  )
}
