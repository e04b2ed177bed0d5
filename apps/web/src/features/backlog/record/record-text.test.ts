import { describe, expect, it } from 'vitest'
import { changedFields, changeOf, type RecordText } from './record-text.ts'

const before: RecordText = {
  sentence: 'A',
  description: '',
  teamId: 't',
  teamPrivate: false,
  ownerId: '',
  nextReviewOn: '2026-06-18',
}

describe('editing a record', () => {
  it('sends only what was touched', () => {
    const after = { ...before, ownerId: 'p', sentence: 'B' }
    expect(changedFields(before, after)).toEqual(['sentence', 'ownerId'])
    expect(changeOf(after, changedFields(before, after))).toEqual({ sentence: 'B', ownerId: 'p' })
  })

  it('sends none for what was emptied', () => {
    const after = { ...before, teamId: '', nextReviewOn: '' }
    expect(changeOf(after, changedFields(before, after))).toEqual({ teamId: null, nextReviewOn: null })
  })
})
