import type { ReviewMessages } from '../catalogue/reviews.ts'
import { formatDate } from '../format/date.ts'
import type { Tag } from '../locale.ts'
import type { MinutesFacts, ReviewWords } from '../review-facts.ts'

type Item = MinutesFacts['items'][number]

/** The minutes of a meeting as Markdown (CommonMark). What people typed is escaped, so that it stays what they typed. */
export function minutesMarkdown(
  facts: MinutesFacts,
  words: ReviewWords,
  { minutes }: ReviewMessages,
  locale: Tag,
): string {
  const { startedAt, endedAt, zone } = facts
  const day = startedAt === null ? '' : formatDate(dayIn(startedAt, zone), locale)
  const of = (settledAs: Item['settledAs']) => facts.items.filter((item) => item.settledAs === settledAs)
  const section = (title: string, items: Item[]) =>
    items.length === 0
      ? []
      : [`## ${title}`, ...items.flatMap((item) => itemLines(item, words, minutes.note))]
  const blocks = [
    `# ${escaped(minutes.title(facts.name, day))}`,
    [
      `${words.kind(facts.kind)}.`,
      startedAt === null
        ? ''
        : minutes.held(
            words.time(startedAt, zone),
            endedAt === null ? minutes.openStill : words.time(endedAt, zone),
            zone,
          ),
      facts.startedBy === null ? '' : minutes.ledBy(escaped(facts.startedBy)),
    ]
      .filter((text) => text !== '')
      .join(' '),
    ...(facts.participants === '' ? [] : [escaped(minutes.present(facts.participants))]),
    ...(facts.items.length === 0 ? [minutes.noAgenda] : []),
    ...section(minutes.decisions, of('decided')),
    ...section(minutes.nothingToDo, of('nothing_to_do')),
    ...section(minutes.carried, [...of('carried'), ...of(null)]),
    `## ${minutes.actions}`,
    facts.actions.length === 0
      ? minutes.noActions
      : facts.actions
          .map(({ title, owner, dueOn, done }) =>
            [
              `- [${done ? 'x' : ' '}] ${escaped(title)}`,
              owner === null ? '' : escaped(owner),
              dueOn === null ? '' : minutes.by(formatDate(dueOn, locale)),
            ]
              .filter((text) => text !== '')
              .join(' · '),
          )
          .join('\n'),
    ...(facts.closingNote === '' ? [] : [`## ${minutes.closing}`, escaped(facts.closingNote)]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function itemLines(item: Item, words: ReviewWords, note: string): string[] {
  const decisions = item.decisions.map(
    (decision) =>
      `- **${escaped(words.decision(decision))}** ${decision.reason === '' ? '' : `${escaped(decision.reason)} `}(${escaped(decision.by)})`,
  )
  return [
    `### ${escaped(item.label)}`,
    escaped(words.reason(item)),
    ...(decisions.length === 0 ? [] : [decisions.join('\n')]),
    ...(item.note === '' ? [] : [`${note}: ${escaped(item.note)}`]),
  ]
}

/** Characters that Markdown or HTML would read as something else; line ends become breaks. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2')
    .replace(/\r?\n/g, '  \n')

/** The day of a moment in a zone, `YYYY-MM-DD`. */
const dayIn = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at))
