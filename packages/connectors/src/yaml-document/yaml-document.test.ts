import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readYamlDocument, writeYamlDocument, YamlDocumentError } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readYamlDocument(bytes(text))
const refusal = (text: string) => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof YamlDocumentError) return error.message
    throw error
  }
  return 'taken'
}

describe('a document of texts', () => {
  test('keeps what looks like something else as the text it is', () => {
    expect(read('a: no\nb: 2026-05-04\nc:\nd: 1e3\n').value).toEqual({
      a: 'no',
      b: '2026-05-04',
      c: '',
      d: '1e3',
    })
  })

  test('knows the line of each field, and the nearest one for what is missing', () => {
    const { lineOf } = read('services:\n  - name: Wi-Fi\n    colour: blue\n  - owner: x\n')
    expect(lineOf('services.0.colour')).toBe(3)
    expect(lineOf('services.1.name')).toBe(4)
    expect(lineOf('services.1.owner')).toBe(4)
    expect(lineOf('aims.7.name')).toBe(1)
  })

  test('comes back as it was written, whatever the texts hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((value) => !value.includes('\u0000'))
    const value = fc.letrec((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, text, fc.array(tie('node'), { maxLength: 4 }), tie('map')),
      map: fc.dictionary(
        fc.string({ minLength: 1, maxLength: 12 }).filter((key) => key !== '__proto__'),
        tie('node'),
        { maxKeys: 4, noNullPrototype: true },
      ),
    })).map
    fc.assert(
      fc.property(value, (document) => {
        expect(read(writeYamlDocument(document as object, ['what it is'])).value).toEqual(document)
      }),
      { numRuns: 100 },
    )
  })
})

describe('what is not taken is refused by its line', () => {
  test.each([
    ['an alias', 'a: &x [1]\nb: *x\n', 'line 1: anchors'],
    ['an alias to nothing', 'a: 1\nb: *x\n', 'line 2: '],
    ['a field twice', 'a: 1\nb: 2\na: 3\n', 'line 3: a stands twice here'],
    ['a tag', 'a: !!js/function "x"\n', 'line 1: '],
    ['two documents', 'a: 1\n---\nb: 2\n', 'line '],
    ['a field that is a list', '? [a, b]\n: c\n', 'line 1: a field needs a plain name'],
    ['a broken line', 'a: 1\nb: "never closed\n', 'line '],
  ])('%s', (_, text, sentence) => {
    expect(refusal(text)).toContain(sentence)
  })

  test('bytes that are no text', () => {
    expect(() => readYamlDocument(new Uint8Array([0xff, 0xfe, 0x00]))).toThrow('UTF-8')
  })

  test('a billion laughs', () => {
    const levels = Array.from({ length: 9 }, (_, at) => {
      const inner = at === 0 ? '"lol"' : `*a${at - 1}`
      return `a${at}: &a${at} [${Array(9).fill(inner).join(', ')}]`
    })
    expect(refusal(levels.join('\n'))).toBe('line 1: anchors (&name) are not taken; write it out')
  })

  test.each([
    ['open brackets', '['.repeat(500_000), 'nests deeper'],
    ['dashes on a line', '- '.repeat(300_000), 'nests deeper'],
    ['question marks on a line', '? '.repeat(300_000), 'nests deeper'],
    ['ever deeper lines', Array.from({ length: 900 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'nests'],
    ['a million entries', '- a\n'.repeat(250_000), 'more than one value system'],
  ])('%s, in bounded memory and at once', (_, text, sentence) => {
    const before = process.memoryUsage().heapUsed
    const began = performance.now()
    expect(refusal(text)).toContain(sentence)
    expect(performance.now() - began).toBeLessThan(5000)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000)
  })
})
