import type { CourseBlock } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './learning.module.css'

type Spans = Extract<CourseBlock, { kind: 'paragraph' }>['spans']

/** The text of a card. Terms lead to the glossary; nothing in it is HTML. */
export function CardBody({ body }: { body: readonly CourseBlock[] }) {
  return (
    <div className={styles.body}>
      {body.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a card never move.
        <Block key={index} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: CourseBlock }) {
  if (block.kind === 'paragraph') return <p>{words(block.spans)}</p>
  if (block.kind === 'quotation') {
    return (
      <blockquote className={styles.quotation}>
        <p className="voice">“{words(block.spans)}”</p>
        <footer className="note quiet">{block.source}</footer>
      </blockquote>
    )
  }
  const items = block.items.map((spans, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the items of a card never move.
    <li key={index}>{words(spans)}</li>
  ))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function words(spans: Spans): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the words of a card never move.
  return spans.map((span, index) => <Words key={index} {...span} />)
}

function Words({ text, strong, emphasis, term }: Spans[number]) {
  const told =
    term === null ? (
      text
    ) : (
      <Link to="/learn/glossary" search={true} hash={term} className={styles.term}>
        {text}
      </Link>
    )
  if (strong) return <strong>{told}</strong>
  return emphasis ? <em>{told}</em> : told
}
