import { useMe } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { PageHead } from '../../ui/index.ts'
import { ApiKeys } from './api-keys.tsx'
import { Invitations } from './invitations.tsx'
import { MemberTable } from './member-table.tsx'
import styles from './people-page.module.css'
import { TeamTree } from './team-tree.tsx'
import { WorkspaceSettings } from './workspace-settings.tsx'

/** Who takes part: members, invitations, teams, keys, and the workspace's rules. */
export function PeoplePage() {
  const words = useMessages().people
  const { member } = useMe()
  const administrator = member.role === 'administrator'
  const manages = administrator || member.role === 'manager'
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className={styles.page}>
        <MemberTable mayChange={administrator} />
        <TeamTree mayChange={manages} />
        {administrator ? <Invitations /> : null}
        <ApiKeys />
        {administrator ? <WorkspaceSettings /> : null}
      </div>
    </>
  )
}
