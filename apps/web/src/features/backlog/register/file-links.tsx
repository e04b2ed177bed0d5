import { Link } from '@tanstack/react-router'
import { useMayContribute, useMe } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { type BacklogSearch, exportAddress, listInput } from '../filters.ts'
import styles from './register.module.css'

/** Ways into the backlog and out of it: a register to import, links for people without an account, the list as a file. */
export function FileLinks({ search }: { search: BacklogSearch }) {
  const { intake, working } = useMessages()
  const { register: words } = working
  const { member } = useMe()
  const shown = listInput(search, member.id, 1)
  return (
    <p className={styles.files}>
      {useMayContribute() ? <Link to="/backlog/import">{words.toImport}</Link> : null}
      {member.role === 'administrator' || member.role === 'manager' ? (
        <Link to="/backlog/links">{intake.links.open}</Link>
      ) : null}
      <span>
        <a href={exportAddress(shown)} download>
          {words.export}
        </a>{' '}
        <a href={exportAddress(shown, 'xlsx')} download>
          {words.exportWorkbook}
        </a>
      </span>
    </p>
  )
}
