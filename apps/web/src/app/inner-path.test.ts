import { expect, it } from 'vitest'
import { innerPath } from './inner-path.ts'

it('keeps paths inside and drops every way out', () => {
  expect(innerPath('/backlog?mine=true#x')).toBe('/backlog?mine=true#x')
  for (const way of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    'x',
  ]) {
    expect(innerPath(way)).toBe('/')
  }
})
