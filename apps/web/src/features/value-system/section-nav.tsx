import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'
import { sections } from './sections.ts'
import styles from './value-system.module.css'

/** The parts of the value system, on every page of it. */
export function SectionNav() {
  const words = useMessages().valueSystem
  return (
    <nav className={styles.nav} aria-label={words.sectionsLabel} data-screen-only>
      <Link to="/value-system" activeOptions={{ exact: true }}>
        {words.overview}
      </Link>
      {sections.map((section) => (
        <Link key={section} to="/value-system/$section" params={{ section }}>
          {words.sections[section]}
        </Link>
      ))}
    </nav>
  )
}
