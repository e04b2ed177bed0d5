import { backlogRoutes } from './backlog.ts'
import { peopleRoutes } from './people.ts'

/** Every route that is served, by capability. */
export const router = {
  people: peopleRoutes,
  backlog: backlogRoutes,
}
