import { type ReactNode, useRef } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './list-field.module.css'
import type { Row } from './rows.ts'

/** A list that is edited in place: each row its fields and the way to take it out, and one button to add. */
export function ListField<Item extends object>(props: {
  title: string
  rows: readonly Row<Item>[]
  /** What the row is called, for the button that removes it. */
  nameOf: (row: Row<Item>, index: number) => string
  addLabel: string
  onAdd: () => void
  onRemove: (key: string) => void
  layout?: string | undefined
  children: (row: Row<Item>, index: number) => ReactNode
}) {
  const words = useMessages().steps
  const list = useRef<HTMLUListElement>(null)
  const add = () => {
    props.onAdd()
    // The new row stands before the button: without this, the next keys would land past it.
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(':scope > li:last-child :is(input, textarea, select)')
        ?.focus(),
    )
  }
  return (
    <fieldset className={styles.list}>
      <legend>{props.title}</legend>
      <ul ref={list}>
        {props.rows.map((row, index) => (
          <li key={row.key} className={styles.row}>
            <div className={props.layout}>{props.children(row, index)}</div>
            <Button
              kind="link"
              className={styles.remove}
              aria-label={words.removeNamed(props.nameOf(row, index))}
              onClick={() => props.onRemove(row.key)}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={add}>{props.addLabel}</Button>
    </fieldset>
  )
}
