import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'

/** Links to the rooms that exist. `short` where five must fit on a phone. The router marks the one we are in with `aria-current`. */
export function Rooms({ short = false }: { short?: boolean }) {
  const { frame, learning, reviews } = useMessages()
  const { rooms, valueSystemShort } = frame
  return (
    <>
      <Link to="/" activeOptions={{ exact: true }}>
        {rooms.today}
      </Link>
      <Link to="/backlog">{rooms.backlog}</Link>
      <Link to="/metrics">{rooms.metrics}</Link>
      <Link to="/value-system">{short ? valueSystemShort : rooms.valueSystem}</Link>
      {/* A sixth does not fit on a phone; there the palette and the menu of the person lead to it. */}
      {short ? null : <Link to="/reviews">{reviews.title}</Link>}
      {short ? null : <Link to="/learn">{learning.title}</Link>}
      <Link to="/people">{rooms.people}</Link>
    </>
  )
}
