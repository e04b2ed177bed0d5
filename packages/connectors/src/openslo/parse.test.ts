import { describe, expect, test } from 'vitest'
import { OpenSloError } from './errors.ts'
import { largestText, parseDocuments } from './parse.ts'

function codeOf(source: string | Uint8Array): string {
  try {
    parseDocuments(source)
  } catch (error) {
    if (error instanceof OpenSloError) return error.code
    throw error
  }
  return 'read'
}

describe('documents of a text', () => {
  test('several documents, lists of documents and JSON read alike', () => {
    const wanted = [{ a: 1 }, { b: 'yes' }]
    expect(parseDocuments('a: 1\n---\nb: yes\n')).toEqual(wanted)
    expect(parseDocuments('- a: 1\n- b: yes\n')).toEqual(wanted)
    expect(parseDocuments('[{"a": 1}, {"b": "yes"}]')).toEqual(wanted)
    expect(parseDocuments(new TextEncoder().encode('\uFEFFa: 1'))).toEqual([{ a: 1 }])
    expect(parseDocuments('\uFEFFa: 1\n---\n---\n')).toEqual([{ a: 1 }])
  })

  test('a time stays the text that it is', () => {
    expect(parseDocuments('startTime: 2022-01-01 12:00:00')).toEqual([{ startTime: '2022-01-01 12:00:00' }])
  })

  test.each([
    ['nothing', ' \n', 'empty'],
    ['only empty documents', '---\n---\n', 'empty'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x41]), 'not_text'],
    ['more than the largest text', 'a'.repeat(largestText + 1), 'too_large'],
    ['a list in a list in a list …', '['.repeat(5000), 'too_deep'],
    ['lists without brackets', `${'- '.repeat(20_000)}a`, 'too_deep'],
    ['depth that fits the parser', `${'['.repeat(100)}${']'.repeat(100)}`, 'too_deep'],
    ['an alias of what it lies in', 'a: &a\n  b: *a\n', 'too_deep'],
    ['an alias of nothing', 'a: *b', 'not_yaml'],
    ['a bracket left open', 'a: [1', 'not_yaml'],
    ['a key twice', 'a: 1\nb: 2\na: 3', 'not_yaml'],
  ] as const)('%s is refused', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  test('aliases that multiply are refused before they fill the memory', () => {
    const ten = (name: string) => Array.from({ length: 10 }, () => `*${name}`).join(',')
    const bomb = [
      'a: &a [1]',
      ...['ab', 'bc', 'cd', 'de'].map(([from, to]) => `${to}: &${to} [${ten(from!)}]`),
    ]
    expect(codeOf(bomb.join('\n'))).toBe('too_many_aliases')
  })

  test('a refusal names the line', () => {
    expect(() => parseDocuments('a: 1\nb: [1\n')).toThrow(/at line \d/)
    expect(() => parseDocuments('a: 1\na: 2')).toThrow('the key "a" is there twice')
  })

  test('a hundred thousand odd signs in one line are refused within seconds', () => {
    const startedAt = performance.now()
    expect(codeOf('&a '.repeat(40_000))).toBe('not_yaml')
    expect(performance.now() - startedAt).toBeLessThan(8000)
  })
})
