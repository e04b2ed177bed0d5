import { Link } from '@tanstack/react-router'
import { useMayContribute } from '../../api/index.ts'
import { UnseenLink } from '../../features/notifications/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Key, Logo } from '../../ui/index.ts'
import styles from './app-frame.module.css'
import { Rooms } from './rooms.tsx'
import { UserMenu } from './user-menu.tsx'

export function Header({ onAsk, onKeys }: { onAsk: () => void; onKeys: () => void }) {
  const { frame, capture } = useMessages()
  const mayCapture = useMayContribute()
  return (
    <header className={styles.header}>
      <div className={`page ${styles.headerLine}`}>
        <Link to="/" className={styles.brand} aria-label={frame.home}>
          <Logo />
          <span className={styles.brandName}>{frame.product}</span>
        </Link>
        <nav className={styles.rooms} aria-label={frame.mainNavigation} data-screen-only>
          <Rooms />
        </nav>
        {mayCapture ? (
          <button type="button" className={styles.ask} onClick={onAsk} data-screen-only>
            <span>{capture.question}</span>
            <span className={styles.askKey} aria-hidden="true">
              <Key chord={capture.key} />
            </span>
          </button>
        ) : (
          <span className={styles.noAsk} />
        )}
        <UnseenLink className={styles.unseen} />
        <UserMenu onKeys={onKeys} />
      </div>
    </header>
  )
}
