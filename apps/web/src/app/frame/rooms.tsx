import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'

/**
 * Links to the rooms that exist. `short` where five must fit on a phone: what is done on the way stays, and the menu of
 * the person leads to what is set up at a desk. The router marks the one we are in with `aria-current`.
 */
export function Rooms({ short = false }: { short?: boolean }) {
  const { frame, learning, reviews } = useMessages()
  const { rooms } = frame
  return (
    <>
      <Link to="/" activeOptions={{ exact: true }}>
        {rooms.today}
      </Link>
      <Link to="/backlog">{rooms.backlog}</Link>
      <Link to="/metrics">{rooms.metrics}</Link>
      {short ? null : <Link to="/value-system">{rooms.valueSystem}</Link>}
      <Link to="/reviews">{reviews.title}</Link>
      <Link to="/learn">{learning.title}</Link>
      {short ? null : <Link to="/people">{rooms.people}</Link>}
    </>
  )
}
