import { backlog } from './de/backlog.ts'
import { bulk } from './de/bulk.ts'
import { calendars } from './de/calendars.ts'
import { coverage } from './de/coverage.ts'
import { due } from './de/due.ts'
import { entrance } from './de/entrance.ts'
import { evidence } from './de/evidence.ts'
import { capture, frame, keyboard, palette } from './de/frame.ts'
import { glossary } from './de/glossary.ts'
import { health } from './de/health.ts'
import { improvement } from './de/improvement.ts'
import { intake } from './de/intake.ts'
import { learning } from './de/learning.ts'
import { learningCare } from './de/learning-care.ts'
import { metrics } from './de/metrics.ts'
import { notifications } from './de/notifications.ts'
import { ownLearning } from './de/own-learning.ts'
import { papers } from './de/papers.ts'
import { people } from './de/people.ts'
import { plot } from './de/plot.ts'
import { practice } from './de/practice.ts'
import { practiceMeasures } from './de/practice-measures.ts'
import { practiceOverTime } from './de/practice-over-time.ts'
import { meeting, reviews } from './de/reviews.ts'
import { serviceLevels } from './de/service-levels.ts'
import { spine } from './de/spine.ts'
import { status } from './de/status.ts'
import { steps } from './de/steps.ts'
import { talk } from './de/talk.ts'
import { tickets } from './de/tickets.ts'
import { today } from './de/today.ts'
import { trends } from './de/trends.ts'
import { valueSystem } from './de/value-system.ts'
import { versions } from './de/versions.ts'
import { views } from './de/views.ts'
import { working } from './de/working.ts'
import type { Messages } from './en.ts'

export const de: Messages = {
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
