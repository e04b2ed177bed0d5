import type { MonthMeasure, PracticeMonth } from '@ratchet/contract'
import { type Locale, practiceMeasureNames, type Words, words as wordsOf } from '@ratchet/wording'
import { type Block, facts, type Paper, type Section, table, text } from '../paper.ts'
import { type MonthWords, monthWords } from './words.ts'

/** The month of the practice for managers: upright, one column, the one that hurts most first. Pure. */
export function practiceMonthPaper(page: PracticeMonth, language: Locale): Paper {
  const say: Saying = {
    page,
    words: monthWords[language],
    wording: wordsOf(language),
    names: practiceMeasureNames[language],
  }
  const { words, wording } = say
  const month = new Intl.DateTimeFormat(wording.tag, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return {
    language,
    sheet: 'a4',
    kicker: words.kicker(page.workspaceName),
    title: words.title(month.format(new Date(`${page.month}-15T12:00:00Z`))),
    lead: leadOf(say),
    sections: [
      { heading: words.flowHeading, blocks: flow(say) },
      { heading: words.endedHeading, blocks: ended(say) },
      ...(['adopted', 'effective', 'flow'] as const).flatMap((group) => measured(say, group)),
    ],
    foot: [
      words.foot(wording.date(page.madeAt.slice(0, 10), 'full')),
      ...(page.measures.length > 0 ? [words.rule] : []),
    ],
  }
}

interface Saying {
  page: PracticeMonth
  words: MonthWords
  wording: Words
  names: Record<MonthMeasure['measure'], string>
}

function leadOf({ page, words, wording, names }: Saying): string {
  if (page.measures.length === 0) return words.notMeasured
  const view = page.measures.find(({ measure }) => measure === page.uncomfortable)
  if (!view?.value || view.target === null) return words.noneShort
  return words.hurts(
    names[view.measure],
    told(view, view.value.value, wording),
    targetOf(view, words, wording),
  )
}

function flow({ page, words, wording }: Saying): Block[] {
  return [
    ...(page.isOver ? [] : text(words.notOver, 'quiet')),
    ...facts([
      { name: words.captured, value: wording.number(page.captured) },
      { name: words.answered, value: wording.number(page.answered) },
      { name: words.closed, value: wording.number(page.closed) },
      { name: words.meetings, value: words.heldOf(page.meetings.held, page.meetings.planned) },
    ]),
  ]
}

function ended({ page, words, wording }: Saying): Block[] {
  if (page.ended.length === 0) return text(words.nothingEnded, 'quiet')
  return table(
    page.ended.map(({ sentence, endedOn, overall, ending, lesson }) => [
      sentence,
      wording.date(endedOn, 'full'),
      ending === 'decided' && overall
        ? wording.overallLabel(overall)
        : words.endings[ending === 'decided' ? 'unproven' : ending],
      lesson,
    ]),
    { heads: words.endedHeads, numeric: [], widths: [3.2, 1.6, 1.6, 3.6] },
  )
}

function measured({ page, words, wording, names }: Saying, group: MonthMeasure['group']): Section[] {
  const own = page.measures.filter((one) => one.group === group)
  if (own.length === 0) return []
  const cell = (view: MonthMeasure, value: MonthMeasure['value']) =>
    value ? told(view, value.value, wording) : words.noValue
  return [
    {
      heading: words.groups[group],
      blocks: table(
        own.map((view) => [
          names[view.measure],
          cell(view, view.value),
          cell(view, view.before),
          view.target === null ? words.noValue : targetOf(view, words, wording),
          view.reached === null ? '' : view.reached ? words.reached : words.missed,
        ]),
        {
          heads: words.measureHeads,
          numeric: [1, 2],
          widths: [4, 1.6, 1.6, 2, 1.2],
        },
      ),
    },
  ]
}

const told = ({ unit }: MonthMeasure, value: number, wording: Words) => {
  const rounded = Math.abs(value) >= 10 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100
  return unit === '%' ? `${wording.number(rounded)} %` : wording.number(rounded)
}

const targetOf = (view: MonthMeasure, words: MonthWords, wording: Words) =>
  words[view.direction === 'increase' ? 'atLeast' : 'atMost'](told(view, view.target ?? 0, wording))
