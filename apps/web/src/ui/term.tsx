import { Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type CanonicalTerm, canonicalDefinitions } from '@ratchet/wording'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { type Messages, useMessages } from '../messages/index.ts'
import styles from './term.module.css'

export type TermName = keyof Messages['glossary']['terms']

/** The quotation that belongs to a word, where the course defines it. */
const quotations: Partial<Record<TermName, CanonicalTerm>> = {
  valueSystem: 'service value system',
  service: 'service',
  utility: 'utility',
  warranty: 'warranty',
  offering: 'service offering',
  activity: 'service value chain',
  continual: 'continual improvement',
  customer: 'customer',
  user: 'user',
  sponsor: 'sponsor',
}

/** Where a word stands in the glossary: under its quotation, or among Ratchet's own words. */
export const glossaryPlace = (name: TermName): string =>
  quotations[name]?.replaceAll(' ', '-') ?? `ratchet-${name}`

/** A word with its meaning: in our words, and quoted where the course defines it. Opens by pointer, touch and key, and leads on to the glossary. */
export function Term({ name, children }: { name: TermName; children: ReactNode }) {
  const words = useMessages().glossary
  const id = useId()
  const [open, meaning] = useDisclosure(false)
  const quoted = quotations[name]
  return (
    // The word and its meaning are one place for the pointer, so that it can be moved into the meaning.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only closes when pointer or focus have left the button in it.
    <span
      onPointerEnter={(event) => event.pointerType === 'mouse' && meaning.open()}
      onPointerLeave={(event) => event.pointerType === 'mouse' && meaning.close()}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && meaning.close()}
    >
      <Popover
        opened={open}
        onChange={(next) => !next && meaning.close()}
        position="bottom-start"
        offset={0}
        width={320}
        withRoles={false}
        withinPortal={false}
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.term}
            aria-expanded={open}
            aria-describedby={open ? id : undefined}
            onClick={meaning.open}
            onKeyDown={(event) => event.key === 'Escape' && meaning.close()}
          >
            {children}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles.meaning}>
          <span id={id} role="note" aria-label={words.whatIs(words.terms[name].name)}>
            <span className={styles.own}>{words.terms[name].meaning}</span>
            {quoted ? (
              <span className={styles.quoted}>
                <small>
                  {words.quoted}, <i lang="en">{quoted}</i>:
                </small>
                <q lang="en">{canonicalDefinitions[quoted]}</q>
              </span>
            ) : null}
          </span>
          <Link
            to="/learn/glossary"
            hash={glossaryPlace(name)}
            className={styles.more}
            onKeyDown={(event) => event.key === 'Escape' && meaning.close()}
          >
            {words.toGlossary}
          </Link>
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}
