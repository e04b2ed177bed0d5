import { addBeside, authoriseBudget, setChanges } from '@ratchet/core/seven-steps'
import type { Stage } from './stage.ts'
import { type Cast, calendar } from './story.ts'

/** Step 2 beside the metrics: what students said before the change, and which tickets came most. */
export async function seedStart(stage: Stage, { amara }: Cast, lapId: string): Promise<void> {
  const keep = (evidence: Parameters<typeof addBeside>[1]['evidence']) =>
    addBeside(stage.as(amara), { lapId, evidence })
  await keep({
    kind: 'feedback',
    source: 'Questions at the library doors in the exam weeks',
    asked: 140,
    answered: 96,
    summary: '“By the time somebody answers, the exam is over.” Nobody knew where to ask at night.',
  })
  await keep({
    kind: 'incidents',
    title: 'Tickets of the exam weeks',
    note: 'Most of the Wi-Fi ones name the same few access points.',
    from: stage.monday(calendar.examWeeks[0]),
    to: stage.monday(calendar.baselineFrom + 16),
    categories: [
      { name: 'Wi-Fi', count: 327 },
      { name: 'Password', count: 118 },
      { name: 'Exam portal', count: 74 },
      { name: 'Printing', count: 41 },
      { name: 'Seats and sockets', count: 12 },
    ],
  })
}

/** Step 4: the money of the squad, which its sponsor authorises. */
export const squadBudget = { amount: 6400, currency: 'EUR' }
export async function authoriseSquad(stage: Stage, { noor }: Cast, lapId: string): Promise<void> {
  await authoriseBudget(stage.as(noor), { lapId, budget: squadBudget })
}

/** Step 5: what was changed, from when on, as it came. */
export async function seedChanges(stage: Stage, { amara }: Cast, at: { lapId: string; version: number }) {
  const { lap } = await setChanges(stage.as(amara), {
    ...at,
    changes: [
      {
        title: 'Squad at work',
        scope: 'Exam tickets first',
        startOn: stage.monday(calendar.goLive),
        endOn: stage.monday(calendar.goLive),
      },
      {
        title: 'Alerts and guide',
        scope: 'Library and halls',
        startOn: stage.monday(calendar.goLive + 1),
        endOn: stage.monday(calendar.goLive + 1),
        link: 'https://changes.university.example/CHG-2291',
      },
    ],
  })
  return lap
}
