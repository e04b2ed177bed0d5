import { hashText } from '../seeded-random.ts'
import { assembleQuestion } from './assemble-question.ts'
import type { Course } from './course-shape.ts'
import { readMarkdown } from './read-markdown.ts'

/** Where a part belongs: a category of questions, a deck of cards. Null: the course's first group. */
type Place = string | null

/** What may be added to a course from elsewhere, or by a form. Without an id it gets one from what it asks. */
export interface CourseParts {
  readonly questions: readonly {
    readonly id?: string | undefined
    readonly group: Place
    readonly stem: string
    readonly options: readonly { readonly text: string; readonly right: boolean; readonly why: string }[]
  }[]
  readonly flashcards: readonly {
    readonly id?: string | undefined
    readonly group: Place
    /** What stays the same when the card is imported again; its front when there is nothing better. */
    readonly key: string
    readonly front: string
    readonly back: string
    readonly bothWays: boolean
  }[]
  readonly cards: readonly {
    readonly id?: string | undefined
    readonly title: string
    readonly markdown: string
  }[]
}

export interface AddedParts {
  readonly course: Course
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** A card's text that is no course text, by the place of the card among those given. */
  readonly refused: readonly { readonly card: number; readonly message: string }[]
  /** Ids of the flashcards by their keys, for the reviews that come along. */
  readonly flashcardIds: ReadonlyMap<string, string>
}

/** Begins a course of one's own: one group, one concept, nothing else yet. */
export function emptyOwnCourse(id: string, title: string, standfirst: string, language: string): Course {
  return {
    ...{ id, version: 1, language, translates: null, title, standfirst, position: null },
    notice: 'Made in this workspace.',
    groups: [{ id: 'general', title }],
    concepts: [{ id: 'general', group: 'general', title, gist: title }],
    ...{ relations: [], path: [{ kind: 'flashcards', id: 'flashcards' }], sections: [], figures: [] },
    ...{ exercises: [], workedExamples: [], quizzes: [], flashcards: [], terms: [], misconceptions: [] },
    ...{ questions: [], blueprints: [] },
  }
}

/** Adds parts. The same part again changes nothing; one with a known id and other words is its next version. */
export function addParts(course: Course, parts: CourseParts): AddedParts {
  const next: Course = {
    ...course,
    groups: [...course.groups],
    concepts: [...course.concepts],
    questions: [...course.questions],
    flashcards: [...course.flashcards],
    sections: course.sections.map((section) => ({ ...section, cards: [...section.cards] })),
    path: [...course.path],
  }
  const count = { added: 0, changed: 0, unchanged: 0 }
  const put = <T extends { id: string; version: number }>(list: T[], thing: T) => {
    const place = list.findIndex(({ id }) => id === thing.id)
    const before = list[place]
    if (before === undefined) {
      list.push(thing)
      count.added += 1
    } else if (same(before, thing)) count.unchanged += 1
    else {
      list[place] = { ...thing, version: before.version + 1 }
      count.changed += 1
    }
  }
  for (const { id, group, stem, options } of parts.questions) {
    const place = placeOf(next, group)
    const record = {
      ...{ id: id ?? `q-${mark(stem)}`, version: 1, concepts: [place.concept], bloom: 1 as const },
      ...{ style: styleOf(stem), stem, statements: null, reading: null },
      options: options.map(({ text, right, why }) => ({
        text,
        why,
        ...(right ? { right: true as const } : {}),
      })),
    }
    put(next.questions, assembleQuestion(record, place.group, 'bank'))
  }
  const flashcardIds = new Map<string, string>()
  for (const { id: wanted, group, key, front, back, bothWays } of parts.flashcards) {
    const id = wanted ?? `c-${mark(key)}`
    flashcardIds.set(key, id)
    put(next.flashcards, {
      ...{ id, version: 1, concepts: [placeOf(next, group).concept], front, back, quotation: false },
      directions: bothWays ? ['forward', 'backward'] : ['forward'],
      origin: 'own',
    })
  }
  const refused = parts.cards.flatMap((card, place) => addCard(next, card, place, put))
  return { course: next, ...count, refused, flashcardIds }
}

function addCard(
  course: Course,
  { id, title, markdown }: CourseParts['cards'][number],
  place: number,
  put: <T extends { id: string; version: number }>(list: T[], thing: T) => void,
) {
  const { blocks, complaints } = readMarkdown(markdown)
  const [first] = complaints
  if (first) return [{ card: place, message: `line ${first.line}: ${first.message}` }]
  const general = placeOf(course, null)
  let section = course.sections.at(-1)
  if (!section) {
    const about = { id: 'lessons', version: 1, title: course.title, summary: course.standfirst }
    section = { ...about, concepts: [general.concept], cards: [], minutes: 0 }
    course.sections.push(section)
    course.path.unshift({ kind: 'section', id: section.id })
  }
  const words = markdown.split(/\s+/).length
  put(section.cards, {
    ...{ id: id ?? `l-${mark(title)}`, version: 1, kind: 'idea', concepts: [general.concept] },
    // Two hundred words a minute, in halves of a minute.
    minutes: Math.min(5, Math.max(0.5, Math.round(words / 100) / 2)),
    ...{ figure: null, section: section.id, title, body: blocks, markdown },
  })
  section.minutes = section.cards.reduce((sum, { minutes }) => sum + minutes, 0)
  return []
}

/** Takes one part out. Answers that were given to it stay on record. */
export function removePart(course: Course, kind: 'question' | 'flashcard' | 'card', id: string): Course {
  const without = <T extends { id: string }>(things: readonly T[]) => things.filter((one) => one.id !== id)
  if (kind === 'question') return { ...course, questions: without(course.questions) }
  if (kind === 'flashcard') return { ...course, flashcards: without(course.flashcards) }
  const sections = course.sections
    .map((section) => {
      const cards = without(section.cards)
      return { ...section, cards, minutes: cards.reduce((sum, { minutes }) => sum + minutes, 0) }
    })
    .filter(({ cards }) => cards.length > 0)
  const kept = new Set(sections.map((section) => section.id))
  return {
    ...course,
    sections,
    path: course.path.filter((stop) => stop.kind !== 'section' || kept.has(stop.id)),
  }
}

/** The group and concept of a place, made when they are new. */
function placeOf(course: Course, place: Place): { group: string; concept: string } {
  const [firstGroup] = course.groups
  const [firstConcept] = course.concepts
  if (place === null || place.trim() === '')
    return { group: firstConcept?.group ?? firstGroup?.id ?? '', concept: firstConcept?.id ?? '' }
  const id = slugOf(place) || `g-${mark(place)}`
  const known = course.concepts.find((concept) => concept.id === id)
  if (known) return { group: known.group, concept: known.id }
  const title = place.trim().slice(0, 200)
  if (!course.groups.some((group) => group.id === id)) course.groups.push({ id, title })
  course.concepts.push({ id, group: id, title, gist: title })
  return { group: id, concept: id }
}

/** Lower-case words with hyphens from a name; empty when no letter of it can be used. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')

const mark = (text: string) =>
  [text, `${text}\u0000`].map((part) => hashText(part).toString(36).padStart(7, '0')).join('')

const styleOf = (stem: string) =>
  stem.includes('____')
    ? ('missing-word' as const)
    : /\b(NOT|LEAST|EXCEPT)\b/.test(stem)
      ? ('negative' as const)
      : ('standard' as const)

/** Whether two parts say the same, whatever the order of their fields and their versions. */
const same = (a: object, b: object) => ordered({ ...a, version: 0 }) === ordered({ ...b, version: 0 })

const ordered = (thing: object) =>
  JSON.stringify(thing, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
