import { Popover, useMantineColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { signOut, useMe } from '../../api/index.ts'
import { languages, useLanguage, useMessages } from '../../messages/index.ts'
import { Button, Key } from '../../ui/index.ts'
import { initials } from './initials.ts'
import styles from './user-menu.module.css'

/** Who is signed in, light or dark, language, sign out. */
export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const { member, workspace } = useMe()
  const { frame: words, notifications } = useMessages()
  const { feed } = notifications
  const navigate = useNavigate()
  const [open, menu] = useDisclosure(false)
  const leave = async () => {
    menu.close()
    await signOut()
    await navigate({ to: '/sign-in' })
  }
  return (
    <Popover
      opened={open}
      onChange={(next) => !next && menu.close()}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.me}
          aria-label={`${initials(member.name)}: ${words.signedInAs(member.name)}`}
          onClick={menu.toggle}
          data-screen-only
        >
          {initials(member.name)}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        <p>
          <b>{member.name}</b>
          <span className={styles.quiet}>{workspace.name}</span>
        </p>
        <Link to="/feed" onClick={menu.close}>
          {feed}
        </Link>
        {/* The rooms that do not fit below a phone's page. */}
        <Link to="/value-system" onClick={menu.close} className={styles.onPhones}>
          {words.rooms.valueSystem}
        </Link>
        <Link to="/people" onClick={menu.close} className={styles.onPhones}>
          {words.rooms.people}
        </Link>
        <Appearance />
        <LanguageChoice />
        <div className={styles.row}>
          <Button
            kind="link"
            onClick={() => {
              menu.close()
              onKeys()
            }}
          >
            {words.keys}
          </Button>
          <Key chord="?" />
        </div>
        <Button kind="link" onClick={leave}>
          {words.signOut}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function Appearance() {
  const words = useMessages().frame
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className={styles.choice}>
      <legend>{words.appearance}</legend>
      {(['auto', 'light', 'dark'] as const).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="appearance"
            checked={colorScheme === choice}
            onChange={() => setColorScheme(choice)}
          />
          {words.appearances[choice]}
        </label>
      ))}
    </fieldset>
  )
}

function LanguageChoice() {
  const words = useMessages().frame
  const { language, setLanguage } = useLanguage()
  return (
    <fieldset className={styles.choice}>
      <legend>{words.language}</legend>
      {(['en', 'de'] as const).map((choice) => (
        <label key={choice} lang={choice}>
          <input
            type="radio"
            name="language"
            checked={language === choice}
            onChange={() => setLanguage(choice)}
          />
          {languages[choice]}
        </label>
      ))}
    </fieldset>
  )
}
