import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from './read-markdown.ts'
import { readSpans } from './read-spans.ts'

const told = (text: string) => readMarkdown(text).complaints

describe('spans', () => {
  test('strong, emphasis and words of the glossary', () => {
    expect(readSpans('A **b** _c_ [d e](term:d-e).').filter(({ text }) => text.trim() !== '')).toEqual([
      { text: 'A ', strong: false, emphasis: false, term: null },
      { text: 'b', strong: true, emphasis: false, term: null },
      { text: 'c', strong: false, emphasis: true, term: null },
      { text: 'd e', strong: false, emphasis: false, term: 'd-e' },
      { text: '.', strong: false, emphasis: false, term: null },
    ])
  })

  test('an underscore inside a word, and a gap, are no emphasis', () => {
    expect(readSpans('snake_case_name and ____ too')).toHaveLength(1)
  })

  test('words without marks come back as they were', () => {
    const plain = fc.string().filter((text) => text !== '' && !/[*_[\]]/.test(text))
    fc.assert(
      fc.property(plain, (text) => {
        expect(readSpans(text).map((span) => span.text)).toEqual([text])
      }),
    )
  })
})

describe('blocks', () => {
  test('lines of a paragraph and of an item are joined', () => {
    const { blocks } = readMarkdown('one\ntwo\n\n- a\n  b\n- c\n\n1. x\n2. y\n')
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'list', 'list'])
    expect(blocks[0]).toMatchObject({ spans: [{ text: 'one two' }] })
    expect(blocks[1]).toMatchObject({ ordered: false, items: [[{ text: 'a b' }], [{ text: 'c' }]] })
    expect(blocks[2]).toMatchObject({ ordered: true, items: [[{ text: 'x' }], [{ text: 'y' }]] })
  })

  test('a quotation is parted from its source', () => {
    expect(readMarkdown('> Some\n> words.\n> — Somebody').blocks).toMatchObject([
      { kind: 'quotation', spans: [{ text: 'Some words.' }], source: 'Somebody' },
    ])
  })

  test.each([
    ['a heading', '## Two'],
    ['code', '```\nx\n```'],
    ['a table', '| a |'],
    ['a picture', '![a](b.png)'],
    ['HTML', 'a <img src=x onerror=y> b'],
    ['an HTML comment', '<!-- a -->'],
    ['a quotation without a source', '> a\n> b'],
    ['a quotation that trails off', '> a\nb\n> — c'],
  ])('%s is a complaint on its line', (_, text) => {
    expect(told(`First.\n\n${text}`)).toMatchObject([{ line: 3 }])
  })

  test('a lesser sign between numbers is none', () => {
    expect(told('1 < 2 and 3 > 2')).toEqual([])
  })
})
