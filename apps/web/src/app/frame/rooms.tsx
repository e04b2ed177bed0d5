import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'

/** Links to the rooms that exist. The router marks the one we are in with `aria-current`. */
export function Rooms() {
  const { rooms } = useMessages().frame
  return (
    <>
      <Link to="/" activeOptions={{ exact: true }}>
        {rooms.today}
      </Link>
      <Link to="/backlog">{rooms.backlog}</Link>
      <Link to="/metrics">{rooms.metrics}</Link>
      <Link to="/value-system">{rooms.valueSystem}</Link>
      <Link to="/people">{rooms.people}</Link>
    </>
  )
}
