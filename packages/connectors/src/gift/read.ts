import { type Cut, cutQuestions } from './cut-questions.ts'
import { findPlain, plainOf } from './escapes.ts'
import { readAnswers } from './read-answers.ts'
import { GiftError, Refusal } from './refusal.ts'
import { readOptionalText, readText } from './texts.ts'
import type { GiftFile, GiftFinding, GiftQuestion } from './types.ts'

const mostCharacters = 10_000_000
const mostQuestions = 20_000

/**
 * Reads questions in GIFT. What cannot be read is a finding with its line; every other question is kept.
 * @throws GiftError when the file is no text, larger than 10 MB, or holds more than 20,000 questions
 */
export function readGift(text: string): GiftFile {
  if (text.length > mostCharacters) {
    throw new GiftError('too_large', 'The file is larger than 10 MB; import it in parts.')
  }
  if (text.includes('\u0000'))
    throw new GiftError('not_text', 'The file is not text; export it as GIFT again.')
  const { cuts, categories } = cutQuestions(text.replace(/^\uFEFF/, ''))
  if (cuts.length > mostQuestions) {
    throw new GiftError(
      'too_many',
      `The file holds ${cuts.length} questions; import ${mostQuestions} at a time.`,
    )
  }
  const questions: GiftQuestion[] = []
  const findings: GiftFinding[] = []
  for (const cut of cuts) {
    const title = titleOf(cut.text)
    try {
      const question = readQuestion(cut)
      questions.push(question)
      if ('options' in question && !question.options.some(({ correct }) => correct)) {
        findings.push({
          line: cut.line,
          title: question.title,
          severity: 'warning',
          code: 'no_right_option',
          message: 'No option carries marks; mark the right one with =.',
        })
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      findings.push({ line: cut.line, title, severity: 'error', code: error.code, message: error.message })
    }
  }
  return { questions, categories, findings }
}

function readQuestion(cut: Cut): GiftQuestion {
  const { line, category, id, tags } = cut
  let rest = cut.text.trim()
  let title: string | null = null
  if (rest.startsWith('::')) {
    const end = findPlain(rest, '::', 2)
    if (end === -1) throw new Refusal('title_not_closed', 'The title begins with :: and must end with ::.')
    title = plainOf(rest.slice(2, end).trim())
    rest = rest.slice(end + 2)
  }
  const common = { line, title, category, id, tags }
  const open = findPlain(rest, '{')
  const close = findPlain(rest, '}', open + 1)
  if (open === -1) {
    if (close !== -1)
      throw new Refusal('unopened_brace', 'A brace closes that was never opened; write \\} for a plain one.')
    return { ...common, type: 'description', stem: stemOf(rest), generalFeedback: null, missingWord: false }
  }
  if (close === -1) throw new Refusal('unclosed_brace', 'The answers begin with { and no } closes them.')
  const after = rest.slice(close + 1)
  if (findPlain(after, '{') !== -1) {
    throw new Refusal(
      'two_answer_blocks',
      'Two answer blocks in one question; put a blank line between questions.',
    )
  }
  const missingWord = after.trim() !== ''
  const stem = stemOf(missingWord ? `${rest.slice(0, open)}_____${after}` : rest.slice(0, open))
  const block = rest.slice(open + 1, close)
  const general = findPlain(block, '####')
  const generalFeedback = general === -1 ? null : readOptionalText(block.slice(general + 4), stem.format)
  const answers = readAnswers(general === -1 ? block : block.slice(0, general), stem.format)
  return { ...common, stem, generalFeedback, missingWord, ...answers }
}

function stemOf(raw: string) {
  const stem = readText(raw)
  if (stem.text === '') throw new Refusal('no_stem', 'The question has no text before its answers.')
  return stem
}

function titleOf(text: string): string | null {
  return /^\s*::(.*?)::/s.exec(text)?.[1]?.trim() ?? null
}
