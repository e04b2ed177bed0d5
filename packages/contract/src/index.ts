import { backlog } from './backlog.ts'
import { files } from './files.ts'
import { learning } from './learning.ts'
import { learningCare } from './learning-care.ts'
import { learningExport } from './learning-export.ts'
import { metrics } from './metrics.ts'
import { notifications } from './notifications.ts'
import { ownCourses } from './own-courses.ts'
import { people } from './people.ts'
import { practice } from './practice.ts'
import { reviews } from './reviews.ts'
import { serviceLevels } from './service-levels.ts'
import { sevenSteps } from './seven-steps.ts'
import { sourceRecords } from './source-records.ts'
import { valueSystem } from './value-system.ts'
import { workLink } from './work-link.ts'

export * from './backlog.ts'
export * from './backlog-health.ts'
export * from './backlog-views.ts'
export * from './before-and-after.ts'
export * from './budget.ts'
export * from './bulk.ts'
export * from './calendar-feed.ts'
export * from './capture-links.ts'
export * from './category-trends.ts'
export * from './common.ts'
export * from './continual-check.ts'
export * from './course.ts'
export * from './errors.ts'
export * from './evidence-pack.ts'
export * from './feedback.ts'
export * from './files.ts'
export * from './improvement.ts'
export * from './lap.ts'
export * from './learning.ts'
export * from './learning-care.ts'
export * from './learning-export.ts'
export * from './learning-results.ts'
export * from './lessons.ts'
export * from './metric-analysis.ts'
export * from './metrics.ts'
export * from './notifications.ts'
export * from './one-page.ts'
export * from './own-courses.ts'
export * from './page-evidence.ts'
export * from './people.ts'
export * from './plan.ts'
export * from './practice.ts'
export * from './practice-continual.ts'
export * from './practice-coverage.ts'
export * from './practice-measures.ts'
export * from './practice-month.ts'
export * from './record-import.ts'
export * from './register.ts'
export * from './replay.ts'
export * from './review-agenda.ts'
export * from './review-schedule.ts'
export * from './reviews.ts'
export * from './reviews-due.ts'
export * from './scoring.ts'
export * from './service-levels.ts'
export * from './seven-steps.ts'
export * from './source-records.ts'
export * from './step-evidence.ts'
export * from './talk.ts'
export * from './ticket-query.ts'
export * from './value-system.ts'
export * from './value-system-document.ts'
export * from './value-system-records.ts'
export * from './verdict.ts'
export * from './work-link.ts'

/** Every route of the product, by capability. Paths stand below `/api/v1`. */
export const contract = {
  people,
  notifications,
  files,
  sourceRecords,
  valueSystem,
  metrics,
  serviceLevels,
  backlog,
  sevenSteps,
  reviews,
  practice,
  learning: { ...learning, ...learningCare, ...learningExport, ...workLink, ...ownCourses },
}
export const apiPrefix = '/api/v1'
