import type { Occurrence } from '@ratchet/contract'
import { type Locale, type MinutesFacts, words } from '@ratchet/wording'

/** The minutes of a meeting as a Markdown file, named by the review and the day. */
export function minutesFile(occurrence: Occurrence, language: Locale): File {
  const text = words(language).reviews.minutes(minutesFacts(occurrence))
  const name = occurrence.review.name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return new File([text], `${name || 'review'}-${occurrence.plannedOn}.md`, {
    type: 'text/markdown;charset=utf-8',
  })
}

const minutesFacts = ({ review, agenda, actions, ...meeting }: Occurrence): MinutesFacts => ({
  name: review.name,
  kind: review.kind,
  zone: meeting.zone,
  startedAt: meeting.startedAt,
  endedAt: meeting.endedAt,
  startedBy: meeting.startedBy?.name ?? null,
  participants: meeting.participants,
  closingNote: meeting.closingNote,
  items: agenda.map(({ subject, reason, facts, note, settledAs, decisions }) => ({
    label: subject.label,
    reason,
    facts,
    note,
    settledAs,
    decisions: decisions.map(({ kind, choice, reason: why, by }) => ({
      kind,
      choice,
      reason: why,
      by: by.name,
    })),
  })),
  actions: actions.map(({ title, owner, dueOn, doneAt }) => ({
    title,
    owner: owner?.name ?? null,
    dueOn,
    done: doneAt !== null,
  })),
})
