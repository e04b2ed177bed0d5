import { type GiftQuestion, writeApkg, writeCardTable, writeGift } from '@ratchet/connectors'
import type { CourseFormat } from '@ratchet/contract'
import type { takeCourse } from '@ratchet/core/learning'
import { writeCourseDocument } from '@ratchet/learning'

type Taken = Awaited<ReturnType<typeof takeCourse>>

/** A course as a file: all of it as JSON, its questions as GIFT, its cards as CSV or as a package for Anki. */
export async function courseFile(
  { course, reviews }: Taken,
  format: CourseFormat,
  history: boolean,
  at: Date,
): Promise<File> {
  const named = (ending: string) => `${course.id}.${ending}`
  if (format === 'json')
    return new File([writeCourseDocument(course)], named('json'), { type: 'application/json' })
  if (format === 'gift') {
    return new File([writeGift(giftQuestions(course))], named('gift'), { type: 'text/plain;charset=utf-8' })
  }
  const groups = new Map(course.concepts.map((concept) => [concept.id, concept.group]))
  const cards = course.flashcards.map((card) => ({
    ...{ id: card.id, front: card.front, back: card.back, directions: card.directions },
    tags: [groups.get(card.concepts[0] ?? '') ?? ''].filter((tag) => tag !== ''),
  }))
  if (format === 'csv')
    return new File([writeCardTable(cards)], named('csv'), { type: 'text/csv;charset=utf-8' })
  const looks = (id: string, direction: string) => (history ? (reviews.get(`${id}.${direction}`) ?? []) : [])
  const notes = cards.map(({ id, front, back, tags, directions }) => ({
    ...{ guid: `${course.id}.${id}`, front: asHtml(front), back: asHtml(back), tags },
    bothWays: directions.includes('backward'),
    reviews: [looks(id, 'forward'), looks(id, 'backward')],
  }))
  const bytes = await writeApkg(course.title, notes, at)
  return new File([new Uint8Array(bytes)], named('apkg'), { type: 'application/octet-stream' })
}

const asHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

function giftQuestions(course: Taken['course']): GiftQuestion[] {
  const plain = (text: string) => ({ format: 'moodle' as const, text })
  return course.questions.map(({ id, group, stem, statements, options }) => ({
    ...{ line: 0, title: id, id, tags: [], generalFeedback: null, missingWord: false },
    category: course.groups.find((found) => found.id === group)?.title ?? group,
    stem: plain([stem, ...(statements ?? []).map((text, index) => `${index + 1}. ${text}`)].join('\n')),
    type: 'single-choice' as const,
    options: options.map(({ text, right, why }) => ({
      ...{ text: plain(text), correct: right, statedPercent: null, weightPercent: right ? 100 : 0 },
      feedback: why === '' ? null : plain(why),
    })),
  }))
}
