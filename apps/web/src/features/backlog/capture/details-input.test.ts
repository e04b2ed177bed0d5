import { expect, test } from 'vitest'
import { detailsInput, noDetails } from './details-input.ts'

test('nothing said is nothing sent; a link alone is of some other source', () => {
  expect(detailsInput(noDetails)).toEqual({ source: null, links: [] })
  expect(detailsInput({ ...noDetails, sourceLink: ' https://a.example ' }).source).toEqual({
    kind: 'other',
    link: 'https://a.example',
  })
  expect(detailsInput({ ...noDetails, sourceKind: 'audit', about: 'value_stream 0190a000' })).toEqual({
    source: { kind: 'audit', link: '' },
    links: [{ kind: 'value_stream', id: '0190a000', activity: null }],
  })
})
