import { useMessages } from '../../messages/index.ts'
import { Dialog, Key } from '../../ui/index.ts'
import styles from './key-list.module.css'

/** Every key there is, by where it works. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { keyboard, learning, palette, reviews } = useMessages()
  const { labels } = keyboard
  const groups = [
    {
      title: keyboard.everywhere,
      keys: [
        ['c', labels.capture],
        ['mod+k', labels.palette],
        ['?', labels.keys],
        ['g t', labels.today],
        ['g b', labels.backlog],
        ['g m', labels.metrics],
        ['g r', palette.goTo(reviews.title)],
        ['g l', palette.goTo(learning.title)],
        ['g v', labels.valueSystem],
        ['g p', labels.people],
        ['escape', labels.close],
      ],
    },
    {
      title: keyboard.inLists,
      keys: [
        ['j', labels.next],
        ['k', labels.previous],
        ['enter', labels.open],
      ],
    },
  ] as const
  return (
    <Dialog title={keyboard.title} open={open} onClose={onClose}>
      <div className={styles.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([chord, label]) => (
                <div key={chord} className={styles.line}>
                  <dt>
                    <Key chord={chord} />
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
