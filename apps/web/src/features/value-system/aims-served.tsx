import type { Improvement } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMayContribute } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, SelectField } from '../../ui/index.ts'
import { sameLink, useSetLinks } from './use-set-links.ts'
import { useSystem } from './use-system.ts'
import styles from './value-system.module.css'

/** Which strategic aims an improvement serves; named beside its vision. They are links like any other of its record. */
export function AimsServed({ improvement }: { improvement: Improvement }) {
  const { aims: words, links: linkWords } = useMessages().valueSystem
  const mayWrite = useMayContribute()
  const found = useSystem()
  const { set, refusal } = useSetLinks(improvement)
  const { links } = improvement
  const served = links.filter(({ kind }) => kind === 'strategic_aim')
  const offered = (found.data?.strategicAims ?? []).filter(
    ({ id, archivedAt }) => archivedAt === null && !served.some((link) => link.id === id),
  )
  if (served.length === 0 && !mayWrite) return null
  return (
    <div className={styles.aims}>
      {served.length > 0 ? (
        <ul className={styles.list} aria-label={words.serves}>
          {served.map((link) => (
            <li key={link.id}>
              <span>
                <span className="quiet">{words.serves}</span>{' '}
                <Link to="/value-system/$section/$id" params={{ section: 'aims', id: link.id }}>
                  {link.name}
                </Link>
              </span>
              {mayWrite ? (
                <Button
                  kind="link"
                  aria-label={linkWords.removeNamed(link.name)}
                  onClick={() => set(links.filter((one) => !sameLink(one, link)))}
                >
                  {linkWords.remove}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayWrite && offered.length > 0 ? (
        <SelectField
          label={served.length > 0 ? words.another : words.which}
          value=""
          onChange={(event) => {
            const { value: id } = event.target
            if (id) set([...links, { kind: 'strategic_aim', id, activity: null }])
          }}
        >
          <option value="">{linkWords.choose}</option>
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {mayWrite && found.data && served.length + offered.length === 0 ? (
        <p className={styles.explain}>
          {words.none} <Link to="/value-system">{linkWords.toValueSystem}</Link>
        </p>
      ) : null}
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </div>
  )
}
