import { escapedOf } from './escapes.ts'
import type { GiftNumber, GiftOption, GiftQuestion, GiftText } from './types.ts'

/** Writes questions as GIFT, so that reading them gives the same again. Categories are written where they change. */
export function writeGift(questions: readonly GiftQuestion[]): string {
  const out: string[] = []
  let category: string | null = null
  for (const question of questions) {
    if (question.category !== null && question.category !== category) {
      category = question.category
      out.push(`$CATEGORY: ${oneLine(category)}`)
    }
    out.push(writeQuestion(question))
  }
  return out.length === 0 ? '' : `${out.join('\n\n')}\n`
}

function writeQuestion(question: GiftQuestion): string {
  const notes = [
    ...(question.id === null ? [] : [`[id:${oneLine(question.id)}]`]),
    ...question.tags.map((tag) => `[tag:${oneLine(tag)}]`),
  ]
  const head = notes.length > 0 ? `// ${notes.join(' ')}\n` : ''
  const title = question.title === null ? '' : `::${escapedOf(oneLine(question.title))}::`
  const { format } = question.stem
  const general =
    question.generalFeedback === null ? '' : `\n####${textOf(question.generalFeedback, format)}\n`
  const block = question.type === 'description' ? '' : `{${answersOf(question)}${general}}`
  const stem = stemOf(question.stem)
  const gap = stem.indexOf('_____')
  const body =
    question.missingWord && gap !== -1
      ? `${stem.slice(0, gap)}${block}${stem.slice(gap + 5)}`
      : `${stem}${block}`
  return `${head}${title}${body}`
}

function answersOf(question: GiftQuestion): string {
  const { format } = question.stem
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.map((option) => optionLine(signOf(option, question), option, format)).join('')
    case 'short-answer':
      return question.accepted.map((option) => optionLine('=', withoutArrow(option), format)).join('')
    case 'true-false':
      return `${question.correct ? 'TRUE' : 'FALSE'}${comments(question, format)}`
    case 'numerical':
      return `#${question.accepted.map((number) => numberLine(number, format)).join('')}${
        question.feedbackOtherwise === null ? '' : `\n~#${textOf(question.feedbackOtherwise, format)}`
      }`
    case 'matching':
      return question.pairs
        .map(([left, right]) => `\n=${textOf(arrowless(left), format)} -> ${escapedOf(right)}`)
        .join('')
    default:
      return ''
  }
}

/** A choice of one has at least one `=`; a choice of several has none. */
function signOf(
  option: GiftOption,
  question: Extract<GiftQuestion, { options: readonly GiftOption[] }>,
): '=' | '~' {
  if (question.type === 'multiple-choice') return '~'
  const whole = question.options.some(({ weightPercent }) => weightPercent === 100)
  return option.weightPercent === 100 || (!whole && option.correct) ? '=' : '~'
}

function optionLine(sign: '=' | '~', option: GiftOption, format: GiftText['format']): string {
  const percent = option.statedPercent === null ? '' : `%${option.statedPercent}%`
  return `\n${sign}${percent}${textOf(option.text, format)}${comment(option.feedback, format)}`
}

/** GIFT cannot escape its arrow: plain text that holds one gets the sign for it. */
const arrowless = (text: GiftText): GiftText => ({ ...text, text: text.text.replaceAll('->', '→') })
const withoutArrow = (option: GiftOption): GiftOption => ({ ...option, text: arrowless(option.text) })

function numberLine(
  { value, tolerance, weightPercent, feedback }: GiftNumber,
  format: GiftText['format'],
): string {
  const percent = weightPercent === 100 ? '' : `%${weightPercent}%`
  return `\n=${percent}${value}:${tolerance}${comment(feedback, format)}`
}

function comments(
  { feedbackWhenWrong, feedbackWhenRight }: Extract<GiftQuestion, { type: 'true-false' }>,
  format: GiftText['format'],
): string {
  if (feedbackWhenWrong === null && feedbackWhenRight === null) return ''
  const wrong = feedbackWhenWrong === null ? '#' : comment(feedbackWhenWrong, format)
  return `${wrong}${comment(feedbackWhenRight, format)}`
}

const comment = (text: GiftText | null, format: GiftText['format']) =>
  text === null ? '' : `#${textOf(text, format)}`

/** A text that would be taken for a weight or a format mark is given its mark. */
function textOf(text: GiftText, inherited: GiftText['format']): string {
  const marked = text.format !== inherited || /^(%|\[(html|markdown|plain|moodle)\])/i.test(text.text)
  return `${marked ? `[${text.format}]` : ''}${escapedOf(text.text)}`
}

/** A stem that begins like a comment, a category or a title is given its mark; then it begins with that. */
function stemOf({ format, text }: GiftText): string {
  const taken = /^(\/\/|\$CATEGORY|\[(html|markdown|plain|moodle)\])/i.test(text)
  return `${format !== 'moodle' || taken ? `[${format}]` : ''}${escapedOf(text)}`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
