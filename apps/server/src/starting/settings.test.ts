import { describe, expect, it } from 'vitest'
import { readSettings, UsageError } from './settings.ts'

const read = (flags: string[], environment: NodeJS.ProcessEnv = {}) => readSettings(flags, environment, true)

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(read([])).toEqual({
      host: '127.0.0.1',
      port: 4000,
      dataFolder: '/var/lib/ratchet',
      databaseUrl: null,
      empty: false,
      role: 'all',
      publicUrl: null,
      trustProxy: false,
      debug: false,
      mail: null,
    })
  })

  it('takes what is set, and an empty variable for not set', () => {
    const environment = { PORT: '0', HOST: '', RATCHET_DATA: '/srv/r', DATABASE_URL: 'postgresql://a@b/c' }
    expect(read(['--empty'], environment)).toMatchObject({
      host: '127.0.0.1',
      port: 0,
      dataFolder: '/srv/r',
      databaseUrl: 'postgresql://a@b/c',
      empty: true,
    })
  })

  it.each(['65536', '-1', '80a', '4e3', ' 80', '٤٠'])('refuses the port %j', (PORT) => {
    expect(() => read([], { PORT })).toThrow(UsageError)
  })

  it('refuses flags it does not know and addresses of something else, without repeating the address', () => {
    expect(() => read(['--emtpy'])).toThrow('"--emtpy" is not known')
    expect(() => read([], { DATABASE_URL: 'mysql://u:secret@h/d' })).toThrow(/^(?!.*secret).*postgres:\/\//)
  })

  it('takes a role and a public address, and nothing that only looks like one', () => {
    const environment = {
      RATCHET_ROLE: 'worker',
      RATCHET_URL: 'https://r.example.org',
      RATCHET_TRUST_PROXY: '1',
    }
    expect(read([], environment)).toMatchObject({
      role: 'worker',
      publicUrl: 'https://r.example.org',
      trustProxy: true,
    })
    expect(() => read([], { RATCHET_ROLE: 'both' })).toThrow('web, worker or all')
    expect(() => read([], { RATCHET_URL: 'r.example.org:443' })).toThrow(UsageError)
  })

  it('answers a call for help before anything else', () => {
    expect(read(['--nonsense', '--help'], { PORT: 'x' })).toBeNull()
  })
})
