import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'

let server: TestApp
let ada: Person
let address: string
beforeAll(async () => {
  server = await startApp()
  ada = await server.firstAdministrator()
  const { body } = await server.call('/api/v1/improvements', {
    method: 'POST',
    as: ada,
    body: { sentence: 'The beamer flickers' },
  })
  address = `/api/v1/improvements/${(body.improvement as { id: string }).id}/attachments`
})
afterAll(() => server.stop())

function send(bytes: Uint8Array<ArrayBuffer>, name: string, as: Person | null = ada) {
  const form = new FormData()
  form.append('file', new File([bytes], name, { type: 'text/html' }))
  return server.call(address, { method: 'POST', as, raw: form })
}

test('an attachment is a file to save, of the type of its bytes, never a page of ours', async () => {
  const bytes = new Uint8Array(9_900_000)
  bytes.set([0x25, 0x50, 0x44, 0x46, 0x2d])
  const { status, body } = await send(bytes, 'invoice.html')
  expect(status).toBe(201)
  const { id, name } = body.attachment as { id: string; name: string }
  expect(name).toBe('invoice.html.pdf')
  const got = await server.call(`/api/v1/attachments/${id}`, { as: ada })
  expect(got.type).toBe('application/pdf')
  expect(got.headers.get('content-disposition')).toMatch(/^attachment;.*invoice\.html\.pdf/)
  expect(got.headers.get('x-content-type-options')).toBe('nosniff')
  expect(got.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(got.headers.get('content-length')).toBe('9900000')
})

test('too large, an SVG, and a large body of a stranger are refused in a sentence', async () => {
  const large = await send(new Uint8Array(10_000_001), 'a.png')
  expect(large.status).toBe(422)
  expect(JSON.stringify(large.body)).toContain('larger than 10 MB')
  const svg = await send(new TextEncoder().encode('<svg onload="alert(1)"/>'), 'a.svg')
  expect(svg.status).toBe(422)
  expect(JSON.stringify(svg.body)).toContain('PNG, JPEG, GIF, WebP or PDF')
  const stranger = await send(new Uint8Array(2_000_000), 'a.png', null)
  expect(stranger).toMatchObject({ status: 413, body: { reason: 'body_too_large' } })
  expect(server.logged).toEqual([])
})
