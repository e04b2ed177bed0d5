import type { ReactNode } from 'react'
import { DocumentTitle } from './document-title.tsx'
import styles from './page-head.module.css'

/** The title of a page, one sentence beside it, and what can be done. */
export function PageHead(props: { title: string; lead?: ReactNode; actions?: ReactNode; above?: ReactNode }) {
  return (
    <div className={styles.head}>
      <DocumentTitle>{props.title}</DocumentTitle>
      {props.above ? <div className={styles.above}>{props.above}</div> : null}
      <div className={styles.line}>
        <h1 className={`voice ${styles.title}`}>{props.title}</h1>
        {props.lead ? <p className={styles.lead}>{props.lead}</p> : null}
        {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
      </div>
    </div>
  )
}
