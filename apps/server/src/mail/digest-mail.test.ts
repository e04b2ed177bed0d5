import type { DigestMail } from '@ratchet/core/notifications'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestText, inert } from './digest-mail.ts'

const origin = 'https://ratchet.example.org'
const mailOf = (words: string, detail = '', language: 'en' | 'de' = 'en'): DigestMail => ({
  digestId: '01910000-0000-7000-8000-000000000001',
  workspaceName: 'University <IT> & Co',
  to: { name: 'Ada', address: 'ada@example.org' },
  language,
  notifications: [
    {
      id: '01910000-0000-7000-8000-000000000002',
      kind: 'comment',
      about: { kind: 'improvement', id: '01910000-0000-7000-8000-000000000003', words },
      other: null,
      detail,
      by: { id: '01910000-0000-7000-8000-000000000004', name: 'Grace' },
      at: '2026-05-20T08:00:00.000Z',
      seenAt: null,
    },
  ],
  unsubscribeToken: 'a-token-of-forty-three-characters-000000000',
})

test('whatever people write brings no tag, no attribute and no line of its own into the mail', () => {
  const bare = digestText(mailOf('x', 'y'), origin)
  const tagsOf = (html: string) => html.match(/<[^>]*>/g)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (words, detail) => {
      const { html, text, subject } = digestText(mailOf(`x${words}`, `y${detail}`), origin)
      expect(tagsOf(html)).toEqual(tagsOf(bare.html))
      expect(text.split('\n')).toHaveLength(bare.text.split('\n').length)
      expect(subject).toBe(bare.subject)
    }),
  )
})

test('a script and a closing quote are words', () => {
  const { html } = digestText(mailOf('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'), origin)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).not.toMatch(/<(script|img)/)
  expect(inert(`<a href='"&`)).toBe('&lt;a href=&#39;&quot;&amp;')
})

test('plain text says it all, in the language of who reads it, with the way to its end', () => {
  const { text, subject, unsubscribe } = digestText(mailOf('WLAN bricht ab', 'Auch im Keller', 'de'), origin)
  expect(subject).toBe('Ratchet: eine Sache betrifft Sie')
  expect(text).toBe(`University <IT> & Co: eine Sache, die Sie noch nicht gesehen haben.

WLAN bricht ab
  Grace hat etwas dazu geschrieben.
  Auch im Keller
  ${origin}/improvements/01910000-0000-7000-8000-000000000003

Alles davon, und wie oft Sie dies bekommen: ${origin}/feed

Keine solchen Mails mehr: ${unsubscribe}`)
  expect(unsubscribe).toBe(`${origin}/unsubscribe#a-token-of-forty-three-characters-000000000`)
})
