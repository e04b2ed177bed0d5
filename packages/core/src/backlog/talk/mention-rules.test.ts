import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mention-rules.ts'

const members = [
  { id: 'ada', name: 'Ada Lovelace' },
  { id: 'anna', name: 'Anna' },
  { id: 'anna-2', name: 'Anna Groß' },
  { id: 'twin-1', name: 'Kim Lee' },
  { id: 'twin-2', name: 'Kim Lee' },
  { id: 'jo', name: "Jo O'Neill" },
]
const named = (text: string) => mentionsIn(text, members).map(({ memberId }) => memberId)

describe('who is named', () => {
  test.each<[string, string[]]>([
    ['@Ada Lovelace, please look', ['ada']],
    ['@ada lovelace!', ['ada']],
    ['ask @Ada about it', ['ada']],
    ['@Anna Groß and (@Anna)', ['anna-2', 'anna']],
    ['@ANNA GROSS', ['anna']],
    ["“@Jo O'Neill”", ['jo']],
    ['@Kim Lee', ['twin-1', 'twin-2']],
    ['@Kim', []],
    ['write to ada@ada.example or x@Anna', []],
    ['@Annabel @Adam', []],
    ['@Ada@Anna', ['ada']],
    ['@@Ada @ Ada @', ['ada']],
    ['<b>@Ada</b>', ['ada']],
  ])('%s', (text, ids) => expect(named(text)).toEqual(ids))
})

test('whatever is typed, each place begins with @, spells the member and none laps over another person’s', () => {
  const piece = fc.oneof(
    fc.constantFrom('@', ' ', 'Ada', ' Lovelace', 'Anna', 'Groß', '.', 'İ', '👩‍🔧', '\n', 'x'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const found = mentionsIn(text, members)
      for (const { memberId, from, to } of found) {
        const name = members.find(({ id }) => id === memberId)?.name.toLowerCase() ?? ''
        const spelled = text.slice(from, to).toLowerCase()
        expect([`@${name}`, `@${name.split(' ')[0]}`]).toContain(spelled)
        for (const other of found) {
          if (other.from !== from) expect(other.from >= to || other.to <= from).toBe(true)
        }
      }
    }),
  )
})

test('a member is found wherever their whole name stands after an @ of its own', () => {
  fc.assert(
    fc.property(fc.constantFrom(...members), fc.string(), fc.string(), (member, before, after) => {
      const ids = mentionsIn(`${before} @${member.name} ${after}`, members).map(({ memberId }) => memberId)
      const longer = members.some(
        ({ name }) =>
          name !== member.name && `${member.name} ${after}`.toLowerCase().startsWith(name.toLowerCase()),
      )
      if (!longer) expect(ids).toContain(member.id)
    }),
  )
})
