import type { Catalogue } from '../catalogue/index.ts'
import { analysis } from './analysis.ts'
import { chart } from './chart.ts'
import { lastYear } from './last-year.ts'
import { notifications } from './notifications.ts'
import { overall } from './overall.ts'
import { records } from './records.ts'
import { reviews } from './reviews.ts'
import { tickets } from './tickets.ts'
import { verdict } from './verdict.ts'
import { rules, warnings } from './warnings.ts'
import { why } from './why.ts'

export const en: Catalogue = {
  verdict,
  overall,
  warnings,
  rules,
  why,
  chart,
  analysis,
  notifications,
  records,
  reviews,
  tickets,
  lastYear,
}
