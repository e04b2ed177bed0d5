import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'

/** Links to the rooms that exist. `short` where five must fit on a phone. The router marks the one we are in with `aria-current`. */
export function Rooms({ short = false }: { short?: boolean }) {
  const { rooms, valueSystemShort } = useMessages().frame
  return (
    <>
      <Link to="/" activeOptions={{ exact: true }}>
        {rooms.today}
      </Link>
      <Link to="/backlog">{rooms.backlog}</Link>
      <Link to="/metrics">{rooms.metrics}</Link>
      <Link to="/value-system">{short ? valueSystemShort : rooms.valueSystem}</Link>
      <Link to="/people">{rooms.people}</Link>
    </>
  )
}
