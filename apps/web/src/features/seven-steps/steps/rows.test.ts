import { expect, it } from 'vitest'
import { asRows, changeRow, itemOf, newRow, pathsOf, writtenRows } from './rows.ts'

it('makes the same rows of the same items, and new keys for new rows', () => {
  const items = [{ name: 'a' }, { name: 'b' }]
  expect(asRows(items)).toEqual(asRows(items))
  expect(newRow({ name: '' }).key).not.toBe(newRow({ name: '' }).key)
})
it('changes one row and keeps the others', () => {
  const rows = asRows([{ name: 'a' }, { name: 'b' }])
  expect(changeRow(rows, 'saved 1', { name: 'c' }).map(itemOf)).toEqual([{ name: 'a' }, { name: 'c' }])
})
it('drops rows in which nobody wrote', () => {
  const rows = asRows([
    { name: ' ', kind: 'user' },
    { name: 'b', kind: 'user' },
  ])
  expect(writtenRows(rows, ['name']).map((row) => row.name)).toEqual(['b'])
})
it('names fields as the server does', () => {
  expect(pathsOf('actions', 2, ['title', 'dueOn'])).toEqual([
    'actions.0.title',
    'actions.0.dueOn',
    'actions.1.title',
    'actions.1.dueOn',
  ])
})
