import type { AgendaFinding, AgendaSourceName } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import { errorBudgets } from './error-budgets.ts'
import { missedReviews } from './missed-reviews.ts'
import { newSignals } from './new-signals.ts'
import { openActions } from './open-actions.ts'
import { overdueAnswers } from './overdue-answers.ts'
import { risingCategories } from './rising-categories.ts'
import type { AgendaQuestion, AgendaSource } from './source.ts'
import { stale } from './stale.ts'
import { toDecide } from './to-decide.ts'
import { unowned } from './unowned.ts'
import { checksDue, earlyFlags } from './watches.ts'

export type { AgendaQuestion } from './source.ts'

/** In the order in which a meeting takes them: what was promised first, then what waits, then what is new. */
export const agendaSources: readonly AgendaSource[] = [
  openActions,
  errorBudgets,
  overdueAnswers,
  toDecide,
  checksDue,
  earlyFlags,
  unowned,
  stale,
  risingCategories,
  newSignals,
  missedReviews,
]

export interface Agenda {
  findings: AgendaFinding[]
  leftOut: { source: AgendaSourceName; count: number }[]
}

/** The agenda of a meeting as the data stand now. */
export async function findAgenda(scope: Scope, question: AgendaQuestion): Promise<Agenda> {
  const agenda: Agenda = { findings: [], leftOut: [] }
  for (const source of agendaSources) {
    if (!source.kinds.includes(question.kind)) continue
    const { findings, total } = await source.find(scope, question)
    agenda.findings.push(...findings)
    if (total > findings.length) {
      agenda.leftOut.push({ source: source.name, count: total - findings.length })
    }
  }
  return agenda
}
