import type { AgendaFinding, Improvement } from '@ratchet/contract'
import { improvementsNeeding } from '../../backlog/index.ts'
import type { Scope } from '../../foundation/index.ts'
import { signalsFrom } from '../../metrics/index.ts'
import { readWatch, type WatchOutline } from '../../seven-steps/index.ts'
import { type AgendaQuestion, type AgendaSource, cut } from './source.ts'

/** More watches at once than this are looked at in the next meetings. */
const mostWatches = 60

type WatchQuestion = Pick<AgendaQuestion, 'teamIds' | 'today'> & { ownerId?: string }

interface Watched {
  improvement: Improvement
  lapId: string
  watch: WatchOutline
}

/** The gains that are watched; of one owner, where one is named. */
export async function watchedGains(
  scope: Scope,
  { teamIds, ownerId, today }: WatchQuestion,
): Promise<Watched[]> {
  const asked = { teamIds, ownerId, today, limit: mostWatches }
  const { improvements } = await improvementsNeeding(scope, 'watch', asked)
  const found: Watched[] = []
  for (const improvement of improvements) {
    const lapId = improvement.lap?.id
    if (lapId) found.push({ improvement, lapId, watch: await readWatch(scope, lapId) })
  }
  return found
}

/** Checks of kept gains whose day has come. */
export const checksDue: AgendaSource = {
  name: 'checks_due',
  kinds: ['momentum'],
  find: async (scope, question) => cut(checksDueOf(await watchedGains(scope, question), question.today)),
}

/** All of them, for whoever asks for their own. */
export function checksDueOf(gains: readonly Watched[], today: string): AgendaFinding[] {
  const findings: AgendaFinding[] = []
  for (const { improvement, lapId, watch } of gains) {
    const due = watch.checks.find(({ ran, dueOn }) => !ran && dueOn <= today)
    if (!due) continue
    findings.push({
      source: 'checks_due',
      reason: 'check_due',
      subject: { kind: 'improvement', id: improvement.id, label: improvement.sentence },
      facts: { number: due.number, dueOn: due.dueOn, lapId },
      offers: ['run_check', 'carry'],
    })
  }
  return findings
}

/** Watched metrics that show a signal to the worse before the next check would find it. */
export const earlyFlags: AgendaSource = {
  name: 'early_flags',
  kinds: ['momentum'],
  find: async (scope, question) => cut(await findEarlyFlags(scope, await watchedGains(scope, question))),
}

/** All of them, for whoever asks for their own. */
export async function findEarlyFlags(scope: Scope, gains: readonly Watched[]): Promise<AgendaFinding[]> {
  const findings: AgendaFinding[] = []
  for (const { improvement, watch } of gains) {
    for (const { metricId, metricName, followupTo } of watch.metrics) {
      const { signals } = await signalsFrom(scope, metricId, followupTo)
      const worse = signals.filter(({ meaning }) => meaning === 'concern')
      if (worse.length === 0) continue
      findings.push({
        source: 'early_flags',
        reason: 'gain_may_slip',
        subject: { kind: 'improvement', id: improvement.id, label: improvement.sentence },
        facts: {
          metric: metricName,
          metricId,
          rule: worse.at(-1)!.rule,
          period: worse.at(-1)!.periods.at(-1) ?? null,
        },
        offers: ['look_again', 'capture', 'nothing_to_do', 'carry'],
      })
    }
  }
  return findings
}
