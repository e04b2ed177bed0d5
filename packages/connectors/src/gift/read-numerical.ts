import type { AnswerBlock } from './answer-block.ts'
import { Refusal } from './refusal.ts'
import { readOptionalText } from './texts.ts'
import type { GiftFormat, GiftNumber, GiftText } from './types.ts'

/** Reads `{#7}`, `{#7:0.5#comment}`, `{#1..5}` and lists of `=%50%7:2#comment`. Throws `Refusal`. */
export function readNumerical(block: string, format: GiftFormat): AnswerBlock {
  const accepted: GiftNumber[] = []
  let feedbackOtherwise: GiftText | null = null
  for (const entry of block.split(/(?<!\\)(?=[=~])/).filter((text) => text.trim() !== '')) {
    const body = entry.replace(/^\s*[=~]/, '').trim()
    const hash = body.search(/(?<!\\)#/)
    const feedback = hash === -1 ? null : readOptionalText(body.slice(hash + 1), format)
    const number = (hash === -1 ? body : body.slice(0, hash)).trim()
    if (/^\s*~/.test(entry) && number === '') feedbackOtherwise = feedback
    else accepted.push({ ...readNumber(number), feedback })
  }
  if (accepted.length === 0) throw new Refusal('not_a_number', 'A number must follow # between the braces.')
  return { type: 'numerical', accepted, feedbackOtherwise }
}

function readNumber(text: string): Omit<GiftNumber, 'feedback'> {
  const percent = /^%(-?\d+(?:\.\d+)?)%/.exec(text)
  const weightPercent = percent ? Number(percent[1]) : 100
  const rest = (percent ? text.slice(percent[0].length) : text).trim()
  const range = /^(\S+?)\.\.(\S+)$/.exec(rest)
  if (range) {
    const [low, high] = [finite(range[1]), finite(range[2])]
    return { value: (low + high) / 2, tolerance: Math.abs(high - low) / 2, weightPercent }
  }
  const [value, tolerance] = rest.replace('\\:', ':').split(':')
  return {
    value: finite(value),
    tolerance: tolerance === undefined ? 0 : Math.abs(finite(tolerance)),
    weightPercent,
  }
}

function finite(text: string | undefined): number {
  const number = Number((text ?? '').trim().replace(',', '.'))
  if ((text ?? '').trim() === '' || !Number.isFinite(number)) {
    throw new Refusal('not_a_number', `"${text ?? ''}" is not a number.`)
  }
  return number
}
