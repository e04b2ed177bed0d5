import { metricsWithNewSignals } from '../../metrics/index.ts'
import { type AgendaSource, cut } from './source.ts'

/** Metrics that showed a signal since the meeting before: concerns first. */
export const newSignals: AgendaSource = {
  name: 'new_signals',
  kinds: ['trend', 'momentum'],
  async find(scope, { since, teamIds }) {
    const found = await metricsWithNewSignals(scope, { since, teamIds })
    const findings = found.map(({ metric, signals }) => {
      const latest = signals
        .toSorted((a, b) => ((a.periods.at(-1) ?? '') < (b.periods.at(-1) ?? '') ? -1 : 1))
        .at(-1)!
      return {
        source: 'new_signals' as const,
        reason: `signal_${latest.meaning}`,
        subject: { kind: 'metric' as const, id: metric.id, label: metric.name },
        facts: { rule: latest.rule, period: latest.periods.at(-1) ?? null, count: signals.length },
        offers: ['capture' as const, 'nothing_to_do' as const, 'carry' as const],
      }
    })
    const order = ['signal_concern', 'signal_improvement', 'signal_neutral']
    return cut(findings.sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason)))
  },
}
