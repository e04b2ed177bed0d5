import {
  AnkiError,
  CardTableError,
  GiftError,
  type GiftQuestion,
  readApkg,
  readCardTable,
  readGift,
} from '@ratchet/connectors'
import type { CourseFormat, PartFinding, PartsInput } from '@ratchet/contract'
import { invalid } from '@ratchet/core/foundation'
import { ankiParts } from './anki-parts.ts'
import { mostOfASide, type ReadParts, tooLong } from './course-parts.ts'

/** What a file is, by its first bytes and then by its name. */
export function formatOf(name: string, bytes: Uint8Array): CourseFormat {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'apkg'
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'apkg' || ending === 'colpkg') return 'apkg'
  if (ending === 'csv' || ending === 'tsv') return 'csv'
  if (ending === 'gift') return 'gift'
  const head = textOf(bytes.subarray(0, 4000)).trimStart()
  if (head.startsWith('{')) return 'json'
  return /\{[\s\S]*[=~]/.test(head) || head.includes('::') ? 'gift' : 'csv'
}

/**
 * Reads questions or cards. What cannot be taken is a finding; everything else is kept.
 * @throws invalid when the file as a whole cannot be read
 */
export async function readParts(
  format: Exclude<CourseFormat, 'json'>,
  bytes: Uint8Array,
): Promise<ReadParts> {
  try {
    if (format === 'apkg') return ankiParts(await readApkg(bytes))
    return format === 'gift' ? giftParts(textOf(bytes)) : tableParts(textOf(bytes))
  } catch (error) {
    const isKnown =
      error instanceof AnkiError || error instanceof GiftError || error instanceof CardTableError
    if (isKnown) throw invalid('file', error.message)
    throw error
  }
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)

function tableParts(text: string): ReadParts {
  const { cards, findings } = readCardTable(text)
  return {
    parts: {
      flashcards: cards
        .filter(fits)
        .map(({ front, back, tags }) => ({ front, back, group: tags[0] ?? null })),
    },
    reviews: [],
    findings: [
      ...findings.map(({ line, reason }) => ({
        line,
        about: null,
        severity: 'error' as const,
        message: reason,
      })),
      ...cards.filter((card) => !fits(card)).map(({ line, front }) => tooLong(line, front)),
    ],
    title: null,
  }
}

const fits = ({ front, back }: { front: string; back: string }) =>
  front.length <= mostOfASide && back.length <= mostOfASide

function giftParts(text: string): ReadParts {
  const { questions, findings } = readGift(text)
  const taken: Required<Pick<PartsInput, 'questions' | 'flashcards'>> = { questions: [], flashcards: [] }
  const told: PartFinding[] = findings.map(({ line, title, severity, message }) => ({
    ...{ line, about: title, severity, message },
  }))
  for (const question of questions) {
    const refusal = takeQuestion(question, taken)
    if (refusal === null) continue
    const { line, title, stem } = question
    told.push({ line, about: title ?? stem.text.slice(0, 80), severity: 'error', message: refusal })
  }
  told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { parts: taken, reviews: [], findings: told, title: null }
}

/** Takes a question as one, or as flashcards where it has nothing to choose from; else says why not. */
function takeQuestion(
  question: GiftQuestion,
  taken: Required<Pick<PartsInput, 'questions' | 'flashcards'>>,
): string | null {
  const group = question.category?.split('/').at(-1)?.trim().slice(0, 120) || null
  const general = question.generalFeedback?.text ?? ''
  const stem = question.missingWord ? question.stem.text.replace(/_{4,}/, '____') : question.stem.text
  if (stem.length > mostOfASide) return `Longer than ${mostOfASide} characters; it was left out.`
  if (question.type === 'single-choice') {
    const best = Math.max(...question.options.map(({ weightPercent }) => weightPercent))
    const right = question.options.filter(({ weightPercent }) => weightPercent === best && best > 0)
    if (right.length !== 1)
      return 'It has no single right option, which a question here needs; it was left out.'
    if (question.options.length > 6) return 'It has more than six options; it was left out.'
    const options = question.options.map((option) => ({
      ...{ text: option.text.text, right: option === right[0], why: option.feedback?.text ?? general },
    }))
    if (new Set(options.map((one) => one.text.toLowerCase())).size < options.length)
      return 'Two of its options say the same; it was left out.'
    taken.questions?.push({ group, stem, options })
    return null
  }
  if (question.type === 'true-false') {
    const option = (text: string, right: boolean) => ({
      ...{ text, right },
      why: (right ? question.feedbackWhenRight : question.feedbackWhenWrong)?.text ?? general,
    })
    const options = [option('True', question.correct), option('False', !question.correct)]
    taken.questions?.push({ group, stem, options })
    return null
  }
  if (question.type === 'short-answer' || question.type === 'numerical') {
    const accepted =
      question.type === 'numerical'
        ? question.accepted.map(({ value, tolerance }) =>
            tolerance === 0 ? `${value}` : `${value} ± ${tolerance}`,
          )
        : question.accepted.filter(({ correct }) => correct).map(({ text }) => text.text)
    if (accepted.length === 0) return 'It accepts no answer; it was left out.'
    taken.flashcards?.push({ group, front: stem, back: accepted.join(' / ') })
    return null
  }
  if (question.type === 'matching') {
    for (const [left, right] of question.pairs)
      taken.flashcards?.push({ group, front: `${stem}\n${left.text}`.trim(), back: right })
    return null
  }
  return question.type === 'multiple-choice'
    ? 'It has several right options, which is not asked here yet; it was left out.'
    : 'It has no answer to check; it was left out.'
}
