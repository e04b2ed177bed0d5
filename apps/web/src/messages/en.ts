import { backlog } from './en/backlog.ts'
import { bulk } from './en/bulk.ts'
import { calendars } from './en/calendars.ts'
import { coverage } from './en/coverage.ts'
import { due } from './en/due.ts'
import { entrance } from './en/entrance.ts'
import { evidence } from './en/evidence.ts'
import { capture, frame, keyboard, palette } from './en/frame.ts'
import { glossary } from './en/glossary.ts'
import { health } from './en/health.ts'
import { improvement } from './en/improvement.ts'
import { intake } from './en/intake.ts'
import { learning } from './en/learning.ts'
import { learningCare } from './en/learning-care.ts'
import { metrics } from './en/metrics.ts'
import { notifications } from './en/notifications.ts'
import { ownLearning } from './en/own-learning.ts'
import { papers } from './en/papers.ts'
import { people } from './en/people.ts'
import { plot } from './en/plot.ts'
import { practice } from './en/practice.ts'
import { practiceMeasures } from './en/practice-measures.ts'
import { practiceOverTime } from './en/practice-over-time.ts'
import { meeting, reviews } from './en/reviews.ts'
import { serviceLevels } from './en/service-levels.ts'
import { spine } from './en/spine.ts'
import { status } from './en/status.ts'
import { steps } from './en/steps.ts'
import { talk } from './en/talk.ts'
import { tickets } from './en/tickets.ts'
import { today } from './en/today.ts'
import { trends } from './en/trends.ts'
import { valueSystem } from './en/value-system.ts'
import { versions } from './en/versions.ts'
import { views } from './en/views.ts'
import { working } from './en/working.ts'

/** Every word of the interface. The other languages must fill this shape, or the types fail. */
export const en = {
  frame,
  capture,
  palette,
  keyboard,
  serviceLevels,
  spine,
  status,
  backlog,
  bulk,
  views,
  calendars,
  coverage,
  due,
  entrance,
  papers,
  people,
  notifications,
  plot,
  practice,
  practiceMeasures,
  practiceOverTime,
  reviews,
  trends,
  meeting,
  metrics,
  improvement,
  intake,
  learning,
  learningCare,
  ownLearning,
  steps,
  talk,
  tickets,
  today,
  working,
  evidence,
  glossary,
  health,
  valueSystem,
  versions,
}
export type Messages = typeof en
