import { useDisclosure } from '@mantine/hooks'
import type { Member } from '@ratchet/contract'
import { type FormEvent, useState } from 'react'
import { useTeams } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import styles from './people-page.module.css'

type Props = { member: Member; onChoose: (teamIds: string[]) => void }

/** Chooses the teams of a member. */
export function MemberTeams({ member, onChoose }: Props) {
  const { people, frame } = useMessages()
  const words = people.members
  const teams = useTeams()
  const [open, choose] = useDisclosure(false)
  const [chosen, setChosen] = useState<readonly string[]>(member.teamIds)
  const begin = () => {
    setChosen(member.teamIds)
    choose.open()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    choose.close()
    onChoose([...chosen])
  }
  const toggle = (teamId: string, on: boolean) =>
    setChosen(on ? [...chosen, teamId] : chosen.filter((id) => id !== teamId))
  if (teams.length === 0) return null
  return (
    <>
      <Button kind="link" aria-label={words.teamsOf(member.name)} onClick={begin}>
        {words.editTeams}
      </Button>
      <Dialog title={words.teamsOf(member.name)} open={open} onClose={choose.close}>
        <form className={styles.settings} onSubmit={save}>
          {teams.map(({ id, name }) => (
            <label key={id} className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              {name}
            </label>
          ))}
          <div className={styles.actions}>
            <Button type="submit" kind="go">
              {frame.save}
            </Button>
            <Button onClick={choose.close}>{frame.cancel}</Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
