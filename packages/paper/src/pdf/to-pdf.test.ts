import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { onePagePaper } from '../one-page/index.ts'
import { samplePage, unprovenPage } from '../one-page/sample-page.ts'
import type { Paper } from '../paper.ts'
import { fontsFrom, toPdf } from './index.ts'

const require = createRequire(import.meta.url)
const font = (name: string) => [
  {
    bytes: readFileSync(
      require.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`),
    ),
    unicodeRange: 'U+0000-00FF,U+2000-206F,U+2212',
  },
]
const fonts = fontsFrom({ sans: font('source-sans-3'), serif: font('source-serif-4') })
const madeAt = new Date('2026-11-28T12:00:00Z')
const pdf = async (paper: Paper) => Buffer.from(await toPdf(paper, fonts, madeAt)).toString('latin1')
const sheets = (file: string) => file.match(/\/Type \/Page\b(?!s)/gu)?.length

/** Streams of drawing, unpacked. */
const drawn = (file: string): string =>
  [...file.matchAll(/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/gu)]
    .map(([, bytes = '']) => {
      try {
        return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')

test('a lap is one landscape sheet of A3, tagged, with its charts as vectors and no picture', async () => {
  const file = await pdf(onePagePaper(samplePage, 'en'))
  expect(file.startsWith('%PDF-1.7')).toBe(true)
  expect(sheets(file)).toBe(1)
  expect(file).toMatch(/\/MediaBox \[0 0 1190\.55 841\.89\]/u)
  expect(file).toContain('/MarkInfo')
  expect(file).toContain('/S /Figure')
  expect(file).not.toContain('/Subtype /Image')
  // Lines and curves of the chart.
  expect(drawn(file).match(/ l$| c$/gmu)?.length).toBeGreaterThan(20)
}, 20_000)

test('the same paper at the same moment gives the same bytes, and another word other bytes', async () => {
  const paper = onePagePaper(unprovenPage, 'de')
  expect(await pdf(paper)).toBe(await pdf(paper))
  expect(await pdf({ ...paper, lead: 'Anders.' })).not.toBe(await pdf(paper))
}, 20_000)

test('what does not fit on one sheet goes onto a second, numbered, and nothing is left out', async () => {
  const items = Array.from({ length: 150 }, (_, index) => `Something that was changed, number ${index}`)
  const paper = onePagePaper(samplePage, 'en')
  const [first, ...rest] = paper.sections
  if (!first) throw new Error('a page has sections')
  const long = { ...paper, sections: [{ ...first, blocks: [{ kind: 'list' as const, items }] }, ...rest] }
  const file = await pdf(long)
  expect(sheets(file)).toBeGreaterThan(1)
  expect(file.match(/\/S \/LI\b/gu)?.length).toBeGreaterThanOrEqual(items.length)
}, 20_000)
