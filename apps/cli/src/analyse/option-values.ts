import { readNumber } from '@ratchet/connectors'
import { InvalidArgumentError } from 'commander'
import type { Change } from './phases.ts'

/** Each reads one option's text; what it throws commander shows together with the option's name. */

export function dateOption(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(text)
  ) {
    throw new InvalidArgumentError('It must be a day written YYYY-MM-DD.')
  }
  return text
}

export function baselineOption(text: string): Change['baseline'] {
  if (/^\d+$/.test(text)) return { count: countOption(text) }
  const [from, to, ...rest] = text.split('..')
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new InvalidArgumentError('It must be FROM..TO (two days) or a number of points.')
  }
  const window = { from: dateOption(from), to: dateOption(to) }
  if (window.from > window.to) throw new InvalidArgumentError('It ends before it begins.')
  return window
}

export function numberOption(text: string): number {
  const commas = text.includes(',') && !text.includes('.')
  if (commas && readNumber(text, null).kind === 'refused' && readNumber(text, ',').kind === 'number') {
    throw new InvalidArgumentError(
      'It can be a decimal or a thousand; write it with a point or without the comma.',
    )
  }
  const reading = readNumber(text, commas ? ',' : '.')
  if (reading.kind !== 'number') throw new InvalidArgumentError('It must be a number.')
  return reading.value
}

/** Zero is an answer too: the change settled in at once. */
export function settlingOption(text: string): number {
  return text === '0' ? 0 : countOption(text)
}

export function countOption(text: string): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1)
    throw new InvalidArgumentError('It must be a whole number above zero.')
  return Number(text)
}

export function seasonOption(text: string): number {
  const period = countOption(text)
  if (period < 2) throw new InvalidArgumentError('A season has two periods or more.')
  return period
}

export function whereOption(text: string, earlier: readonly { column: string; equals: string }[] = []) {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It must be COLUMN=TEXT.')
  return [...earlier, { column: text.slice(0, at), equals: text.slice(at + 1) }]
}
