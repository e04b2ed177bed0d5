import { useDisclosure } from '@mantine/hooks'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useMayContribute } from '../../api/index.ts'
import { CaptureDialog } from '../../features/backlog/index.ts'
import { useKeys } from '../../keyboard/index.ts'
import { useMessages } from '../../messages/index.ts'
import styles from './app-frame.module.css'
import { CommandPalette } from './command-palette.tsx'
import { Header } from './header.tsx'
import { KeyList } from './key-list.tsx'
import { Rooms } from './rooms.tsx'
import { useFocusOnNewPage } from './use-focus-on-new-page.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useSessionEnd } from './use-session-end.ts'

/** What stands round every page of somebody who is signed in. */
export function AppFrame() {
  const words = useMessages().frame
  const navigate = useNavigate()
  const [captureOpen, capture] = useDisclosure(false)
  const [paletteOpen, palette] = useDisclosure(false)
  const [keysOpen, keys] = useDisclosure(false)
  const mayCapture = useMayContribute()
  const askWhatCouldBeBetter = () => {
    const boxOnPage = document.querySelector<HTMLElement>('[data-sentence-box]')
    if (boxOnPage) boxOnPage.focus()
    else capture.open()
  }
  useKeys([
    ...(mayCapture ? [{ chord: 'c', run: askWhatCouldBeBetter }] : []),
    { chord: '?', run: keys.open },
    { chord: 'mod+k', run: palette.open, whileTyping: true },
    { chord: 'g t', run: () => navigate({ to: '/' }) },
    { chord: 'g b', run: () => navigate({ to: '/backlog' }) },
    { chord: 'g m', run: () => navigate({ to: '/metrics' }) },
    { chord: 'g r', run: () => navigate({ to: '/reviews' }) },
    { chord: 'g l', run: () => navigate({ to: '/learn' }) },
    { chord: 'g v', run: () => navigate({ to: '/value-system' }) },
    { chord: 'g p', run: () => navigate({ to: '/people' }) },
  ])
  useFocusOnNewPage()
  useKeptFocus()
  useSessionEnd()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {words.skip}
      </a>
      <Header onAsk={askWhatCouldBeBetter} onKeys={keys.open} />
      <main id="main" className={`page ${styles.main}`} tabIndex={-1}>
        <Outlet />
      </main>
      <nav className={styles.dock} aria-label={words.sections} data-screen-only>
        <Rooms short />
      </nav>
      <CaptureDialog open={captureOpen} onClose={capture.close} />
      <CommandPalette
        open={paletteOpen}
        onClose={palette.close}
        onCapture={askWhatCouldBeBetter}
        onKeys={keys.open}
      />
      <KeyList open={keysOpen} onClose={keys.close} />
    </div>
  )
}
