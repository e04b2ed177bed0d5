import type { Lap, Member } from '@ratchet/contract'
import type { Page } from 'playwright-core'
import { calendar, importWeeks } from './service-desk.ts'

/** A step that is done folds by itself; its heading opens it again. */
export async function openStep(page: Page, number: number) {
  const section = page.locator(`#step-${number}`)
  const head = section.locator('h3 button')
  // Let the page go on by itself first, or the click would fold what it has just opened.
  await page.waitForTimeout(400)
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  return section
}

/** What a script with the person's session asks of the server: for what a journey needs and does not prove. */
export async function ask<Answer>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  data?: object,
): Promise<Answer> {
  const { origin } = new URL(page.url())
  const answer = await page.request.fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { origin },
    ...(data && { data }),
  })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

export async function memberId(page: Page): Promise<string> {
  return (await ask<{ member: Member }>(page, 'GET', '/me')).member.id
}

const before = [78, 84, 75, 82, 79, 86, 74, 81, 80, 77, 83, 79, 85, 76, 82, 78]
export const gained = [29, 27, 30, 26, 28, 31, 27, 29, 28, 26, 30, 27]

export interface LiveLap {
  improvementId: string
  metricId: string
  lapId: string
}

/** An accepted improvement of the person's own, with its first lap begun. */
export async function acceptedLap(
  owner: Page,
  sentence: string,
): Promise<{ improvementId: string; lap: Lap }> {
  type One = { improvement: { id: string; version: number } }
  const { improvement } = await ask<One>(owner, 'POST', '/improvements', { sentence })
  const { id } = improvement
  const accepted = await ask<One>(owner, 'POST', `/improvements/${id}/answer`, { kind: 'accept' })
  const ownerId = await memberId(owner)
  await ask(owner, 'PATCH', `/improvements/${id}`, { version: accepted.improvement.version, ownerId })
  return { improvementId: id, ...(await ask<{ lap: Lap }>(owner, 'POST', `/improvements/${id}/laps`)) }
}

/** An improvement of the owner's with a metric of its own, planned, live and under a frozen contract. */
export async function liveLap(owner: Page, sentence: string, metric: string): Promise<LiveLap> {
  const ownerId = await memberId(owner)
  const definition = { name: metric, unit: 'tickets', kind: 'count', direction: 'decrease', period: 'week' }
  const { metric: defined } = await ask<{ metric: { id: string } }>(owner, 'POST', '/metrics', {
    ...definition,
    zone: 'UTC',
  })
  const metricId = defined.id
  await importWeeks(owner, metricId, calendar.firstWeek, before)
  const accepted = await acceptedLap(owner, sentence)
  const { improvementId } = accepted
  let { lap } = accepted
  const put = async (part: string, data: object) => {
    ;({ lap } = await ask<{ lap: Lap }>(owner, 'PUT', `/laps/${lap.id}/${part}`, {
      version: lap.version,
      ...data,
    }))
  }
  const students = { name: 'Students', kind: 'user', expectation: 'Calls do not drop' }
  await put('vision', { statement: 'The network is simply there.', stakeholders: [students] })
  await put(`baselines/${metricId}`, { from: calendar.firstWeek, to: calendar.baselineEnds })
  const target = { metricId, kind: 'absolute', value: 40, byOn: calendar.judgingOn }
  await put('targets', { targets: [target], guardrails: [] })
  await put('plan', {
    options: [{ title: 'New access points', chosen: true, reason: 'The old ones drop calls' }],
    actions: [{ title: 'Mount them', ownerId, dueOn: calendar.goLiveOn }],
    noTrainingReason: 'Nobody has to do anything differently',
    noCommunicationReason: 'Nobody notices but by what works',
  })
  await ask(owner, 'POST', `/laps/${lap.id}/contract`, {
    version: lap.version,
    terms: { goLiveOn: calendar.goLiveOn, settlingInPeriods: 0, followupPeriods: 12 },
  })
  return { improvementId, metricId, lapId: lap.id }
}

/** Judged by the owner, read by the reader, decided, standardised, handed to the process owner, closed. */
export async function closeAsAgreed(
  { lapId }: LiveLap,
  owner: Page,
  reader: Page,
  processOwnerId: string,
): Promise<void> {
  const { lap } = await ask<{ lap: Lap }>(owner, 'POST', `/laps/${lapId}/verdicts`, {})
  const verdictId = lap.verdicts.at(-1)?.id
  await ask(reader, 'POST', `/laps/${lapId}/readings`, { verdictId, comment: 'I see it, too.' })
  const decided = await ask<{ lap: Lap }>(owner, 'POST', `/laps/${lapId}/verification`, {
    decision: 'adopt',
    reason: 'It works',
    lesson: 'Mount them where people sit',
    noFeedbackReason: 'The exams are over',
  })
  await ask(owner, 'PUT', `/laps/${lapId}/momentum`, {
    version: decided.lap.version,
    standardised: [{ what: 'Access points are checked each term', kind: 'procedure' }],
    processOwnerId,
    noFollowUpReason: 'Nothing is left to do',
  })
  await ask(owner, 'POST', `/laps/${lapId}/close`)
}
