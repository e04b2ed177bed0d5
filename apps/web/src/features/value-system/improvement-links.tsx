import { useDisclosure } from '@mantine/hooks'
import type { Improvement, ImprovementLink } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMayContribute } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog, ProblemNote } from '../../ui/index.ts'
import { AddLink } from './add-link.tsx'
import { sectionOf } from './sections.ts'
import { sameLink, useSetLinks } from './use-set-links.ts'
import styles from './value-system.module.css'

/** What an improvement is about, and the way to say so. */
export function ImprovementLinks({ improvement }: { improvement: Improvement }) {
  const words = useMessages().valueSystem.links
  const mayWrite = useMayContribute()
  const [editing, edit] = useDisclosure(false)
  return (
    <>
      {improvement.links.length === 0 ? <span>{words.none} </span> : null}
      <ul className={styles.links}>
        {improvement.links.map((link) => (
          <li key={`${link.id} ${link.activity}`}>
            <Link to="/value-system/$section/$id" params={{ section: sectionOf[link.kind], id: link.id }}>
              {link.name}
            </Link>{' '}
            <LinkNote link={link} />
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Button kind="link" onClick={edit.open}>
          {words.edit}
        </Button>
      ) : null}
      <Dialog title={words.edit} open={editing} onClose={edit.close}>
        <EditLinks improvement={improvement} />
      </Dialog>
    </>
  )
}

/** The kind of a record, the part of a stream, and whether it is archived. */
function LinkNote({ link }: { link: ImprovementLink }) {
  const words = useMessages().valueSystem
  const parts = [
    words.kinds[link.kind],
    ...(link.activity === null ? [] : [words.activities[link.activity]]),
    ...(link.archived ? [words.archivedWord] : []),
  ]
  return <span className="quiet">{parts.join(', ')}</span>
}

function EditLinks({ improvement }: { improvement: Improvement }) {
  const words = useMessages().valueSystem.links
  const { set, pending, refusal } = useSetLinks(improvement)
  const { links } = improvement
  return (
    <div className={styles.form}>
      <p className={styles.explain}>{words.explain}</p>
      {links.length > 0 ? (
        <ul className={styles.list} aria-label={words.listed}>
          {links.map((link) => (
            <li key={`${link.id} ${link.activity}`}>
              <span>
                {link.name} <LinkNote link={link} />
              </span>
              <Button
                kind="link"
                aria-label={words.removeNamed(link.name)}
                onClick={() => set(links.filter((one) => !sameLink(one, link)))}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <AddLink pending={pending} onAdd={(link) => set([...links, link])} />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </div>
  )
}
