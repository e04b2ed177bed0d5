import { describe, expect, it } from 'vitest'
import { isFiltered, listInput, readBacklogSearch } from './filters.ts'

const team = '0198c0de-0000-7000-8000-000000000001'

describe('filters in the address', () => {
  it('keep what is understood and drop the rest', () => {
    expect(readBacklogSearch({ status: 'idea', team, mine: 'true', about: team, text: '  wifi ' })).toEqual({
      status: 'idea',
      team,
      mine: true,
      about: team,
      text: 'wifi',
    })
    expect(readBacklogSearch({ status: 'nonsense', team: '7', mine: 'no', text: 5 })).toEqual({})
  })

  it('ask the API for exactly that', () => {
    expect(listInput({ status: 'idea', mine: true, about: team }, 'me', 50)).toEqual({
      status: ['idea'],
      ownerId: 'me',
      linkedToId: team,
      limit: 50,
    })
    expect(listInput(readBacklogSearch({ team: 'none', health: 'stale' }), 'me', 50)).toEqual({
      withoutTeam: true,
      health: 'stale',
      limit: 50,
    })
    const place = `operational.${team}.engage`
    expect(listInput(readBacklogSearch({ place }), 'me', 50)).toEqual({ place, limit: 50 })
    expect(readBacklogSearch({ place: 'operational.somewhere.engage' })).toEqual({})
    expect(isFiltered({})).toBe(false)
    expect(isFiltered({ mine: true })).toBe(true)
  })
})
