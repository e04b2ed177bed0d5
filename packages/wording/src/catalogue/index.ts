import type { AnalysisMessages } from './analysis.ts'
import type { ChartMessages } from './chart.ts'
import type { LastYearMessages } from './last-year.ts'
import type { NotificationMessages } from './notifications.ts'
import type { OverallMessages } from './overall.ts'
import type { RecordMessages } from './records.ts'
import type { ReviewMessages } from './reviews.ts'
import type { TicketMessages } from './tickets.ts'
import type { VerdictMessages } from './verdict.ts'
import type { RuleMessages, WarningMessages } from './warnings.ts'
import type { WhyMessages } from './why.ts'

/** Every message of one language. A language that lacks one does not compile. */
export interface Catalogue {
  verdict: VerdictMessages
  overall: OverallMessages
  warnings: WarningMessages
  rules: RuleMessages
  why: WhyMessages
  chart: ChartMessages
  analysis: AnalysisMessages
  notifications: NotificationMessages
  records: RecordMessages
  reviews: ReviewMessages
  tickets: TicketMessages
  lastYear: LastYearMessages
}
