import { describe, expect, it } from 'vitest'
import { refuseHost, refuseOrigin } from './guards.ts'

const site = new URL('https://ratchet.example.org')

describe('the host check', () => {
  it('keeps a loopback server to loopback names and its public one', () => {
    expect(refuseHost('localhost:4000', '127.0.0.1', null)).toBeNull()
    expect(refuseHost('[::1]:4000', '::1', null)).toBeNull()
    expect(refuseHost('ratchet.example.org', '127.0.0.1', site)).toBeNull()
    expect(refuseHost('rebound.example.com:4000', '127.0.0.1', null)?.reason).toBe('foreign_host')
    expect(refuseHost('127.0.0.1.example.com', '127.0.0.1', null)?.reason).toBe('foreign_host')
  })

  it('leaves a server alone that listens for everybody', () => {
    expect(refuseHost('anything', '0.0.0.0', null)).toBeNull()
  })
})

describe('the origin check', () => {
  const refusal = (headers: Record<string, string>, method = 'POST') =>
    refuseOrigin(method, new Headers(headers), 'localhost:4000', site)?.reason ?? 'passes'

  it('lets our own pages and programs with a key pass', () => {
    expect(refusal({ cookie: 'a=b', origin: 'http://localhost:4000' })).toBe('passes')
    expect(refusal({ cookie: 'a=b', origin: 'https://ratchet.example.org' })).toBe('passes')
    expect(refusal({ cookie: 'a=b', 'sec-fetch-site': 'same-origin' })).toBe('passes')
    expect(refusal({ authorization: 'Bearer rk_' })).toBe('passes')
    expect(refusal({ cookie: 'a=b', origin: 'https://evil.example' }, 'GET')).toBe('passes')
  })

  it('refuses other pages, unclear ones, and cookies without any word', () => {
    expect(refusal({ cookie: 'a=b', origin: 'https://evil.example' })).toBe('foreign_origin')
    expect(refusal({ origin: 'null' })).toBe('foreign_origin')
    expect(refusal({ 'sec-fetch-site': 'cross-site' })).toBe('foreign_origin')
    expect(refusal({ 'sec-fetch-site': 'same-site', origin: 'http://localhost:4000' })).toBe('foreign_origin')
    expect(refusal({ cookie: 'a=b' })).toBe('foreign_origin')
  })
})
