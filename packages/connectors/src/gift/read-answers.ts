import type { AnswerBlock } from './answer-block.ts'
import { findPlain } from './escapes.ts'
import { readNumerical } from './read-numerical.ts'
import { Refusal } from './refusal.ts'
import { readOptionalText, readText } from './texts.ts'
import type { GiftFormat, GiftOption } from './types.ts'

/** Reads what stands between the braces, general feedback already taken off. Throws `Refusal`. */
export function readAnswers(raw: string, format: GiftFormat): AnswerBlock {
  const block = raw.trim()
  if (block === '') return { type: 'essay' }
  if (block.startsWith('#')) return readNumerical(block.slice(1), format)
  const truth = /^(TRUE|T|FALSE|F)\s*(?=#|$)/i.exec(block)
  if (truth) return readTrueFalse(block, truth[0], format)
  const entries = cutEntries(block)
  if (entries.length > 0 && entries.every(({ sign, body }) => sign === '=' && findPlain(body, '->') !== -1)) {
    return readMatching(entries, format)
  }
  const options = entries.map((entry) => readOption(entry, format))
  if (entries.every(({ sign }) => sign === '=')) return { type: 'short-answer', accepted: options }
  if (options.length < 2) {
    throw new Refusal('too_few_options', 'A choice needs two options or more; this one has one.')
  }
  return { type: entries.some(({ sign }) => sign === '=') ? 'single-choice' : 'multiple-choice', options }
}

interface Entry {
  readonly sign: '=' | '~'
  readonly body: string
}

/** Cuts a block at every `=` and `~` that is not escaped. */
function cutEntries(block: string): Entry[] {
  const starts: number[] = []
  for (let at = 0; at !== -1 && at < block.length; ) {
    const signs = ['=', '~'].map((sign) => findPlain(block, sign, at)).filter((found) => found !== -1)
    if (signs.length === 0) break
    const start = Math.min(...signs)
    starts.push(start)
    at = start + 1
  }
  if (starts[0] !== 0) {
    throw new Refusal('answers_unreadable', 'Between the braces every answer begins with = or ~.')
  }
  return starts.map((start, index) => ({
    sign: block[start] as '=' | '~',
    body: block.slice(start + 1, starts[index + 1] ?? block.length),
  }))
}

function readOption({ sign, body }: Entry, format: GiftFormat): GiftOption {
  const percent = /^\s*%(-?\d+(?:\.\d+)?)%/.exec(body)
  const rest = percent ? body.slice(percent[0].length) : body
  const statedPercent = percent ? Number(percent[1]) : null
  if (statedPercent !== null && Math.abs(statedPercent) > 100) {
    throw new Refusal(
      'percent_out_of_range',
      `A weight lies between -100 and 100; ${statedPercent} does not.`,
    )
  }
  const hash = findPlain(rest, '#')
  const text = readText(hash === -1 ? rest : rest.slice(0, hash), format)
  if (text.text === '') throw new Refusal('empty_option', 'An option has no text.')
  const weightPercent = statedPercent ?? (sign === '=' ? 100 : 0)
  const feedback = hash === -1 ? null : readOptionalText(rest.slice(hash + 1), format)
  return { text, correct: weightPercent > 0, statedPercent, weightPercent, feedback }
}

function readTrueFalse(block: string, word: string, format: GiftFormat): AnswerBlock {
  const comments: string[] = []
  for (let at = findPlain(block, '#', word.length); at !== -1; ) {
    const next = findPlain(block, '#', at + 1)
    comments.push(block.slice(at + 1, next === -1 ? block.length : next))
    at = next
  }
  return {
    type: 'true-false',
    correct: /^t/i.test(word),
    feedbackWhenWrong: readOptionalText(comments[0], format),
    feedbackWhenRight: readOptionalText(comments[1], format),
  }
}

function readMatching(entries: readonly Entry[], format: GiftFormat): AnswerBlock {
  if (entries.length < 2) throw new Refusal('too_few_options', 'Matching needs two pairs or more.')
  const pairs = entries.map(({ body }) => {
    const arrow = findPlain(body, '->')
    const left = readText(body.slice(0, arrow), format)
    const right = readText(body.slice(arrow + 2), 'moodle').text
    if (right === '') throw new Refusal('pair_incomplete', 'A pair has nothing after its arrow.')
    return [left, right] as const
  })
  return { type: 'matching', pairs }
}
