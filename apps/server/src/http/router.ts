import { isProcedure } from '@orpc/server'
import { backlogRoutes } from './backlog.ts'
import { filesRoutes } from './files.ts'
import { learningRoutes } from './learning.ts'
import { metricsRoutes } from './metrics.ts'
import { notificationsRoutes } from './notifications.ts'
import { peopleRoutes } from './people.ts'
import { practiceRoutes } from './practice.ts'
import { reviewsRoutes } from './reviews.ts'
import { serviceLevelsRoutes } from './service-levels.ts'
import { sevenStepsRoutes } from './seven-steps.ts'
import { sourceRecordsRoutes } from './source-records.ts'
import { valueSystemRoutes } from './value-system.ts'

/** Every route that is served, by capability. */
export const router = {
  people: peopleRoutes,
  notifications: notificationsRoutes,
  files: filesRoutes,
  valueSystem: valueSystemRoutes,
  backlog: backlogRoutes,
  metrics: metricsRoutes,
  serviceLevels: serviceLevelsRoutes,
  sevenSteps: sevenStepsRoutes,
  reviews: reviewsRoutes,
  practice: practiceRoutes,
  learning: learningRoutes,
  sourceRecords: sourceRecordsRoutes,
}

/** @param name a route of the contract, such as `people.me` */
export function isServed(name: string): boolean {
  const found = name
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], router)
  return isProcedure(found)
}
