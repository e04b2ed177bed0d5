import { useEffect, useRef } from 'react'
import { useMessages } from '../../messages/index.ts'
import { Button } from '../../ui/index.ts'
import styles from './backlog-page.module.css'
import { useNear } from './use-near.ts'

/** The end of what is loaded: near the screen it goes on by itself; the button is for whoever comes by keys. */
export function MoreRows(props: { fetching: boolean; onMore: () => void; shown: string }) {
  const words = useMessages().backlog
  const { ref, isNear } = useNear<HTMLParagraphElement>(0)
  const { fetching, onMore, shown } = props
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever stays at the end goes on with every page that came.
  useEffect(() => {
    if (isNear && !fetching) latest.current()
  }, [isNear, fetching, shown])
  return (
    <p ref={ref} className={styles.more}>
      <Button onClick={onMore} pending={fetching}>
        {words.more}
      </Button>
      <span>{shown}</span>
    </p>
  )
}
