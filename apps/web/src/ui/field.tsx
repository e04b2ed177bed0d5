import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import styles from './field.module.css'
import { Mark } from './mark.tsx'

type Shared = {
  label: ReactNode
  /** One sentence under the field. */
  hint?: ReactNode
  /** What is wrong, beside the field. */
  error?: string | undefined
  /** The label is read out but not drawn; only where a heading says the same. */
  labelUnseen?: boolean
}

function Field(props: Shared & { id: string; children: ReactNode }) {
  const { id, label, hint, error, labelUnseen, children } = props
  return (
    <div className={styles.field} data-wrong={error ? '' : undefined}>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : styles.label}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          <Mark kind="concern" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}

const described = (id: string, { hint, error }: Shared) => ({
  id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
})

export function TextField(props: Shared & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  const { label, hint, error, labelUnseen, ...rest } = props
  return (
    <Field {...{ id, label, hint, error, labelUnseen: labelUnseen ?? false }}>
      <input className={styles.control} {...rest} {...described(id, props)} />
    </Field>
  )
}

export function TextArea(props: Shared & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId()
  const { label, hint, error, labelUnseen, className = '', ...rest } = props
  return (
    <Field {...{ id, label, hint, error, labelUnseen: labelUnseen ?? false }}>
      <textarea
        rows={3}
        {...rest}
        className={`${styles.control} ${className}`.trim()}
        {...described(id, props)}
      />
    </Field>
  )
}

export function SelectField(props: Shared & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId()
  const { label, hint, error, labelUnseen, children, ...rest } = props
  return (
    <Field {...{ id, label, hint, error, labelUnseen: labelUnseen ?? false }}>
      <select className={styles.control} {...rest} {...described(id, props)}>
        {children}
      </select>
    </Field>
  )
}
