import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GiftError, readGift, writeGift } from './index.ts'
import type { GiftQuestion, GiftText } from './types.ts'

const one = (text: string) => {
  const { questions, findings } = readGift(text)
  expect(findings).toEqual([])
  expect(questions).toHaveLength(1)
  return questions[0]!
}

test('a choice of four with comments, a title, a category and general feedback', () => {
  const question = one(
    '$CATEGORY: Model/Steps\n\n::S6::Which step measures?{\n~Vision#No.\n=Did we get there?#Right\\: it does.\n####Step 6.}',
  )
  expect(question).toMatchObject({
    line: 3,
    title: 'S6',
    category: 'Model/Steps',
    type: 'single-choice',
    stem: { text: 'Which step measures?' },
    options: [
      { text: { text: 'Vision' }, correct: false, weightPercent: 0, feedback: { text: 'No.' } },
      { correct: true, weightPercent: 100, feedback: { text: 'Right: it does.' } },
    ],
    generalFeedback: { text: 'Step 6.' },
  })
})

test('without an equals sign it is a choice of several, by weight', () => {
  expect(one('Which two?{~%50%a ~%50%b ~%-50%c}')).toMatchObject({
    type: 'multiple-choice',
    options: [
      { correct: true, weightPercent: 50 },
      { correct: true },
      { correct: false, weightPercent: -50 },
    ],
  })
})

test('the first comment of true or false is for the wrong reply, whichever is correct', () => {
  expect(one('Seven steps?{TRUE#Count again.#Seven.}')).toMatchObject({
    correct: true,
    feedbackWhenWrong: { text: 'Count again.' },
    feedbackWhenRight: { text: 'Seven.' },
  })
})

test('numbers: alone with a comment, with tolerance, as a range, as a weighted list', () => {
  const number = (block: string) => one(`How many?{#${block}}`)
  expect(number('7#Count.')).toMatchObject({
    accepted: [{ value: 7, tolerance: 0, feedback: { text: 'Count.' } }],
  })
  expect(number('=4:0.5')).toMatchObject({ accepted: [{ value: 4, tolerance: 0.5 }] })
  expect(number('1..5')).toMatchObject({ accepted: [{ value: 3, tolerance: 2 }] })
  expect(number('=7:0 =%50%7:2#near ~#far')).toMatchObject({
    accepted: [{ weightPercent: 100 }, { weightPercent: 50, feedback: { text: 'near' } }],
    feedbackOtherwise: { text: 'far' },
  })
})

test('a missing word leaves a gap, and pairs, essays and plain texts are what they are', () => {
  expect(one('Plan, do, {=check =study} and act.')).toMatchObject({
    type: 'short-answer',
    missingWord: true,
    stem: { text: 'Plan, do, _____ and act.' },
  })
  expect(one('Match.{=a -> 1 =b -> 2}')).toMatchObject({
    type: 'matching',
    pairs: [
      [{ text: 'a' }, '1'],
      [{}, '2'],
    ],
  })
  expect(one('Tell.{}').type).toBe('essay')
  expect(one('Only text.').type).toBe('description')
})

test('one bad question among hundreds is named with its line, and all others are kept', () => {
  const good = (index: number) => `::Q${index}::Two plus ${index}?{=a ~b}`
  const lines = Array.from({ length: 300 }, (_, index) => good(index))
  lines[150] = '::broken::Never closed?{=a ~b'
  const { questions, findings } = readGift(lines.join('\n\n'))
  expect(questions).toHaveLength(299)
  expect(findings).toMatchObject([{ line: 301, title: 'broken', severity: 'error', code: 'unclosed_brace' }])
})

test.each([
  ['::T::Only one?{~a}', 'too_few_options'],
  ['Stray } brace', 'unopened_brace'],
  ['::never closed {=a}', 'title_not_closed'],
  ['{=}', 'no_stem'],
  ['Two?{=a ~b} and {=c}', 'two_answer_blocks'],
  ['How many?{#seven}', 'not_a_number'],
  ['Weight?{~%150%a ~b}', 'percent_out_of_range'],
  ['What?{a or b}', 'answers_unreadable'],
  ['Empty?{=a ~}', 'empty_option'],
  ['Pair?{=a -> 1 =b ->}', 'pair_incomplete'],
])('%s is refused as %s', (text, code) => {
  expect(readGift(text)).toMatchObject({ questions: [], findings: [{ code, severity: 'error', line: 1 }] })
})

test('a question in which no option earns marks is kept, with a warning', () => {
  expect(readGift('None?{~a ~b ~c}')).toMatchObject({
    questions: [{ type: 'multiple-choice' }],
    findings: [{ severity: 'warning', code: 'no_right_option' }],
  })
})

test('a new title begins a new question even without a blank line', () => {
  expect(
    readGift('::A::One?{=a ~b}\n::B::Two?{=c ~d}').questions.map(({ title, line }) => [title, line]),
  ).toEqual([
    ['A', 1],
    ['B', 2],
  ])
})

test('what is no text, or too much of it, is refused as a whole', () => {
  expect(() => readGift('PK\u0003\u0000')).toThrow(GiftError)
  expect(() => readGift('x'.repeat(10_000_001))).toThrow(/10 MB/)
})

const words = fc
  .string({ unit: fc.constantFrom(...'ab {}=~#:\\%/$[]->1é\n'), minLength: 1, maxLength: 20 })
  .map((text) => text.trim().replace(/[ \t]*\n[ \t]*/g, '\n'))
  .filter((text) => text !== '' && !text.includes('->') && !text.includes('_____'))
const format = fc.constantFrom<GiftText['format']>('moodle', 'html', 'markdown', 'plain')
const textOf = fc.record({ format, text: words })
const optional = fc.option(textOf, { nil: null })
const option = fc
  .record({ text: textOf, right: fc.boolean(), feedback: optional })
  .map(({ text, right, feedback }) => ({
    text,
    correct: right,
    statedPercent: null,
    weightPercent: right ? 100 : 0,
    feedback,
  }))
const common = {
  line: fc.constant(0),
  title: fc.option(
    words.map((text) => text.replace(/\s+/g, ' ')),
    { nil: null },
  ),
  category: fc.constant('A/B'),
  id: fc.constant(null),
  tags: fc.constantFrom([], ['one', 'two']),
  stem: textOf,
  generalFeedback: optional,
  missingWord: fc.constant(false),
}
const questions: fc.Arbitrary<GiftQuestion> = fc.oneof(
  fc
    .record({
      ...common,
      type: fc.constant('single-choice' as const),
      options: fc.array(option, { minLength: 2 }),
    })
    .filter(
      ({ options }) => options.some(({ correct }) => correct) && options.some(({ correct }) => !correct),
    ),
  fc.record({
    ...common,
    type: fc.constant('short-answer' as const),
    accepted: fc.array(
      option.map((accepted) => ({ ...accepted, correct: true, weightPercent: 100 })),
      { minLength: 1 },
    ),
  }),
  fc.record({
    ...common,
    type: fc.constant('true-false' as const),
    correct: fc.boolean(),
    feedbackWhenWrong: optional,
    feedbackWhenRight: optional,
  }),
  fc.record({
    ...common,
    type: fc.constant('matching' as const),
    pairs: fc.array(
      fc.tuple(
        textOf,
        words.map((text) => text),
      ),
      { minLength: 2 },
    ),
  }),
  fc.record({ ...common, type: fc.constant('essay' as const) }),
)

test('what is written is read back the same, whatever signs it holds', () => {
  fc.assert(
    fc.property(fc.array(questions, { maxLength: 6 }), (list) => {
      const { questions: read, findings } = readGift(writeGift(list))
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(read.map((question) => ({ ...question, line: 0 }))).toEqual(list)
    }),
    { numRuns: 300 },
  )
})

test('no text at all makes the reader fail otherwise than by saying so', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab {}=~#:\\%/\n->T1.') }), (text) => {
      const { questions, findings } = readGift(text)
      for (const { line } of [...questions, ...findings]) expect(line).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
