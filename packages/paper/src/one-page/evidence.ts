import type { OnePage, PageBeside } from '@ratchet/contract'
import { type Block, facts, list, table, text } from '../paper.ts'
import { nameOf, type Saying } from './saying.ts'

/** What stands beside the measurements: pictures of the start, changes, forecasts, the end without a series. */

/** Why nothing is measured, and what is aimed at in words. */
export function unmeasured({ page, words }: Saying): Block[] {
  return page.unmeasured ? text(words.evidence.unmeasured(page.unmeasured.reason), 'strong') : []
}

export function goal({ page, words, day }: Saying): Block[] {
  const aim = page.unmeasured?.goal
  return aim ? facts([{ name: `${words.evidence.goal}, ${day(aim.byOn)}`, value: aim.statement }]) : []
}

export function beside(say: Saying): Block[] {
  const { page, words } = say
  if (page.beside.length === 0) return []
  return [
    ...text(words.evidence.beside, 'quiet'),
    ...list(page.beside.map((picture) => sentence(told(picture, say), picture.note))),
  ]
}

function told(picture: PageBeside, { words: { evidence }, wording, day }: Saying): string {
  switch (picture.kind) {
    case 'value_stream': {
      const hours = (amount: number | null) =>
        amount === null ? evidence.unknown : evidence.hours(wording.number(amount))
      return evidence.stream(picture.name, hours(picture.workHours), hours(picture.waitHours))
    }
    case 'feedback': {
      const { name, asked, answered, summary } = picture
      const source =
        asked === null || answered === null
          ? name
          : evidence.answered(name, wording.number(answered), wording.number(asked))
      return evidence.said(source, summary)
    }
    case 'incidents': {
      const { name, total, from, to, largest, share } = picture
      const all = evidence.incidents(name, wording.number(total), day(from), day(to))
      if (largest.length === 0) return all
      const names = wording.list(largest.map((bar) => `${bar.name} (${wording.number(bar.count)})`))
      return sentence(all, evidence.largest(names, wording.share(share)))
    }
  }
}

const sentence = (...parts: string[]): string =>
  parts
    .filter((part) => part.trim() !== '')
    .map((part) => (/[.!?]$/u.test(part) ? part : `${part}.`))
    .join(' ')

export function changes({ page, words, day }: Saying): Block[] {
  const { evidence } = words
  return table(
    page.changes.map(({ title, scope, startOn, endOn }) => [
      title,
      scope,
      endOn === null
        ? evidence.since(day(startOn))
        : endOn === startOn
          ? day(startOn)
          : words.range(day(startOn), day(endOn)),
    ]),
    { heads: [evidence.change, evidence.where, evidence.when], numeric: [], widths: [4, 2.6, 3.4] },
  )
}

/** How earlier forecasts came true, under the new ones. */
export function calibration({ page, words: { evidence }, wording }: Saying): Block[] {
  const found = page.plan.calibration
  if (!found) return []
  const { standing, count, median, low, high, within } = found
  if (standing === 'none') return text(evidence.calibrationNone, 'quiet')
  const range = evidence.within(within, count)
  if (standing === 'few' || median === null || low === null || high === null) {
    return text(`${evidence.calibrationFew(count)} ${range}`, 'quiet')
  }
  const share = (ratio: number) => wording.share(ratio)
  return text(`${evidence.calibration(count, share(median), share(low), share(high))} ${range}`, 'quiet')
}

/** What was bet on, beside what came of it. */
export function forecasts({ page, words, wording, value }: Saying): Block[] {
  return table(
    page.forecasts.map((one) => [
      nameOf(one),
      words.expectedOf(value(one.low, one.unit), value(one.expected, one.unit), value(one.high, one.unit)),
      value(one.actual, one.unit, one.high - one.low || undefined),
      one.ratio === null ? '–' : wording.share(one.ratio),
    ]),
    {
      heads: [words.metric, words.expected, words.evidence.came, words.evidence.ofExpected],
      numeric: [1, 2, 3],
      widths: [3.2, 3.6, 1.6, 2.4],
    },
  )
}

/** The end on proofs and a second reader; what stands in the place of a verdict. */
export function ending({ page: { ending }, words, day, person }: Saying): Block[] {
  if (!ending) return []
  return [
    ...(ending.decision ? text(words.evidence.ended, 'strong') : []),
    ...(ending.proofs.length > 0 ? text(words.evidence.proofs, 'quiet') : []),
    ...list(ending.proofs),
    ...(ending.reading
      ? text(words.read(person(ending.reading.by), day(ending.reading.at), ending.reading.comment))
      : []),
  ]
}

/** Who decided what, and what it brought and cost: after a verdict, or at the end without one. */
export function decision({ page, words, day, person, money }: Saying): Block[] {
  const taken: OnePage['decision'] = page.decision ?? page.ending?.decision ?? null
  if (!taken) return []
  return [
    ...text(words.decided(words.decisions[taken.decision], person(taken.by), day(taken.at), taken.reason)),
    ...facts([
      { name: words.value, value: taken.actualValue },
      { name: words.cost, value: taken.actualCost ? money(taken.actualCost) : '' },
      { name: words.evidence.notHeard, value: taken.noFeedbackReason },
      { name: words.lesson, value: taken.lesson },
    ]),
  ]
}
