import { useMessages } from '../../../messages/index.ts'
import { Button } from '../../../ui/index.ts'
import { type LapView, lapViews } from '../search.ts'
import styles from './papers.module.css'

/** The same lap in three orders: as steps, as a cycle, as a page. Which one stands in the address. */
export function ViewSwitch({ shown, onShow }: { shown: LapView; onShow: (view: LapView) => void }) {
  const words = useMessages().papers.views
  return (
    <nav className={styles.views} aria-label={words.label} data-screen-only>
      {lapViews.map((view) => (
        <Button
          key={view}
          kind="link"
          aria-current={view === shown ? 'page' : undefined}
          onClick={() => onShow(view)}
        >
          {words[view]}
        </Button>
      ))}
    </nav>
  )
}
