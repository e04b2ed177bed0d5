import { expect, test } from 'vitest'
import { drawFigure } from './draw-figure.ts'
import { figure } from './figure-shape.ts'

const drawn = (marks: unknown[], words: Partial<Record<'title' | 'alternative', string>> = {}) =>
  drawFigure(
    figure.parse({
      ...{ id: 'sample', version: 1, concepts: ['loop'], title: 'Title', alternative: 'All of it' },
      ...{ width: 400, height: 200, marks, ...words },
    }),
  )

test('says what it shows, for those who do not see it', () => {
  const svg = drawn([{ mark: 'label', at: [10, 20], text: 'Here' }])
  expect(svg).toContain('role="img" aria-labelledby="figure-sample-title figure-sample-text"')
  expect(svg).toContain('<title id="figure-sample-title">Title</title>')
  expect(svg).toContain('<desc id="figure-sample-text">All of it</desc>')
  expect(svg).toContain('>Here</text>')
})

test('whatever a course writes stays text', () => {
  const evil = '<script>"x"</script>'
  const svg = drawn(
    [
      { mark: 'label', at: [0, 0], text: evil },
      { mark: 'box', at: [0, 0], size: [10, 10], lines: [evil] },
    ],
    { title: evil, alternative: evil },
  )
  expect(svg).not.toContain('<script')
  expect(svg.match(/&#60;script&#62;/g)).toHaveLength(4)
})

test('an arrow bends to the left of its way and its head lies on its end', () => {
  const svg = drawn([{ mark: 'arrow', from: [0, 100], to: [200, 100], bend: 20 }])
  expect(svg).toContain('d="M0 100Q100 60 200 100"')
  expect(drawn([{ mark: 'arrow', from: [0, 100], to: [200, 100] }])).toContain('d="M200 100L190 105L190 95Z"')
})

test('a box centres its lines', () => {
  const svg = drawn([{ mark: 'box', at: [0, 0], size: [100, 60], lines: ['One', 'Two'] }])
  expect([...svg.matchAll(/<text x="(\d+)" y="([\d.]+)"/g)].map((found) => found.slice(1))).toEqual([
    ['50', '25.5'],
    ['50', '44.5'],
  ])
})
