import { Link } from '@tanstack/react-router'
import type { DueItem } from '../../api/index.ts'
import { buttonClass, StateWord } from '../../ui/index.ts'
import styles from './today-page.module.css'

/** One thing that needs me: what, why now, and the way to it. */
export function NeedRow({ need: { sentence, why, late, action, about, link } }: { need: DueItem }) {
  return (
    <li className={styles.need}>
      <div>
        <p className={styles.what}>{sentence}</p>
        {why ? (
          <p className={styles.why}>{late ? <StateWord mark="concern">{why}</StateWord> : why}</p>
        ) : null}
      </div>
      <Link {...link} {...buttonClass()} aria-label={`${action}: ${about}`} data-row>
        {action}
      </Link>
    </li>
  )
}
