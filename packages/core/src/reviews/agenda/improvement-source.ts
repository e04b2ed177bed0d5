import type {
  AgendaFinding,
  AgendaSourceName,
  Improvement,
  ReviewDecisionKind,
  ReviewKind,
} from '@ratchet/contract'
import { improvementsNeeding } from '../../backlog/index.ts'
import { type AgendaSource, mostPerSource } from './source.ts'

interface Given {
  name: AgendaSourceName
  kinds: readonly ReviewKind[]
  need: Parameters<typeof improvementsNeeding>[1]
  reason: string
  facts(improvement: Improvement): AgendaFinding['facts']
  offers: ReviewDecisionKind[]
}

/** A source whose items are improvements that need the same of a meeting. */
export const improvementSource = ({ name, kinds, need, reason, facts, offers }: Given): AgendaSource => ({
  name,
  kinds,
  async find(scope, { teamIds, today }) {
    const { improvements, total } = await improvementsNeeding(scope, need, {
      teamIds,
      today,
      limit: mostPerSource,
    })
    const findings = improvements.map((improvement) => ({
      source: name,
      reason,
      subject: { kind: 'improvement' as const, id: improvement.id, label: improvement.sentence },
      facts: facts(improvement),
      offers,
    }))
    return { findings, total }
  },
})
