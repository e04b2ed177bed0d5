import type { OnePage } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Block } from '../paper.ts'
import { toMarkdown } from '../to-markdown.ts'
import { onePagePaper } from './index.ts'
import { samplePage, unprovenPage } from './sample-page.ts'

const said = (page: OnePage, language: 'en' | 'de' = 'en') => toMarkdown(onePagePaper(page, language))
const planned = (calibration: OnePage['plan']['calibration']): OnePage => ({
  ...samplePage,
  forecasts: [],
  plan: { ...samplePage.plan, calibration },
})

describe('a judged lap', () => {
  const page = said(samplePage)
  it.each([
    ['which aim it serves', 'Serves: Nobody loses study time to technology'],
    [
      'a value stream with an unknown wait',
      '- Help: 1.5 h of work, an unknown time of waiting. Nobody looks at night.',
    ],
    ['what people said', '- Survey, 50 of 200 answered: It takes too long.'],
    ['incidents by category', 'Wi-Fi (800) and Password (200) make up 83 %.'],
    ['a change that has ended', '| Squad at work | Exam desk | 27 April 2026 to 1 May 2026 |'],
    ['a change that goes on', '| Alerts switched on |  | since 4 May 2026 |'],
    ['the forecast beside what came', '| Wi-Fi tickets (tickets) | 40 (20 to 50) | 30 | 125 % |'],
    ['the money that was authorised', '4,200 EUR, authorised by Noor Aziz'],
    ['what it cost', '- **What it cost**: 3,900 EUR'],
    ['who decided', 'Adopt, decided by Amara Diallo on 21 July 2026: It works'],
    ['what was not chosen', 'Not chosen: Longer hours'],
  ])('says %s', (_, words) => {
    expect(page).toContain(words)
  })

  it('draws the changes on the chart of the metric that they touch', () => {
    const charts = onePagePaper(samplePage, 'en').sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : [])),
    )
    expect(charts.map(({ input }) => input.changes)).toEqual([
      [{ on: '2026-05-04', label: 'Alerts switched on' }],
    ])
  })
})

describe('a lap without a series', () => {
  const page = said(unprovenPage)
  it.each([
    ['in its lead that nothing is verified', '**Done, not proven over time. There is no series here'],
    ['why nothing is measured', 'Nothing is measured yet: Two outages a year make no series'],
    ['what is aimed at', '- **Aimed at, 1 June 2026**: Somebody new restores it alone'],
    ['what shows it', '- A drill without help'],
    ['who read it', 'Read by Jonas Weber on 21 July 2026: I tried it.'],
    ['the decision', 'Adapt, decided by Amara Diallo on 21 July 2026'],
    ['who was not heard', '- **Not heard**: The night shift changed'],
  ])('says %s', (_, words) => {
    expect(page).toContain(words)
  })
  it('speaks of no verdict and no contract', () => {
    expect(page).not.toMatch(/[0-9a-f]{64}/u)
    expect(page).not.toContain('Judging date')
  })
})

describe('beside a new forecast', () => {
  it.each([
    ['nothing to compare', 'none', null, 0, 'No earlier forecast can be compared yet.'],
    ['single cases', 'few', null, 2, '2 earlier forecasts: too few to say'],
    [
      'a spread',
      'enough',
      0.8,
      7,
      'half brought between 50 % and 110 % of the change expected; the middle one 80 %. 4 of 7',
    ],
  ] as const)('stands %s', (_, standing, median, count, words) => {
    const calibration = {
      standing,
      median,
      low: median && 0.5,
      high: median && 1.1,
      count,
      within: count && 4,
    }
    expect(said(planned({ ...calibration, within: count === 7 ? 4 : 1 }))).toContain(words)
  })
})

test.each(['en', 'de'] as const)(
  'every part of the page is said in %s, and nothing of it is undefined',
  (language) => {
    for (const page of [samplePage, unprovenPage, planned(null)]) {
      const paper = onePagePaper(page, language)
      expect(paper.sections).toHaveLength(7)
      expect(paper.sections.every(({ blocks }) => blocks.length > 0)).toBe(true)
      expect(said(page, language)).not.toMatch(/undefined|null|NaN|\[object/u)
    }
    expect(said(samplePage, 'de')).not.toContain('authorised')
  },
)

test('where names are left out no name is left in, and roles stand there', () => {
  const names = ['Amara Diallo', 'Jonas Weber', 'Noor Aziz', 'Piet Maas']
  const strip = (page: OnePage): OnePage =>
    JSON.parse(JSON.stringify(page), (key, value) => (key === 'name' && names.includes(value) ? null : value))
  for (const page of [samplePage, unprovenPage]) {
    const text = said(strip(page))
    for (const name of names) expect(text).not.toContain(name)
    expect(text).toContain('the second reader')
  }
})

test('whatever people write stays text: no heading, link, HTML or new line comes out of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const nasty = `${text}\n# h <b>[x](y)</b> | \`c\``
      const page: OnePage = {
        ...samplePage,
        sentence: nasty,
        changes: [{ title: nasty, scope: nasty, startOn: '2026-05-04', endOn: null }],
        beside: [{ kind: 'feedback', name: nasty, note: nasty, asked: 1, answered: 1, summary: nasty }],
      }
      const lines = said(page).split('\n')
      expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(8)
      const unescaped = said(page).replaceAll(/\\./gu, '')
      expect(unescaped).not.toMatch(/<b>|\]\(/u)
      const rows = onePagePaper(page, 'en').sections.flatMap(({ blocks }) =>
        blocks.flatMap((block: Block) => (block.kind === 'table' ? block.rows : [])),
      )
      const bars = lines.filter((line) => line.startsWith('| ') && !line.includes('---'))
      expect(bars.length).toBeGreaterThanOrEqual(rows.length)
    }),
    { numRuns: 50 },
  )
})
