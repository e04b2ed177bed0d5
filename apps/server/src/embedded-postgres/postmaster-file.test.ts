import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { disownStranger, parsePostmasterFile, servesFolder } from './postmaster-file.ts'

const written = '4711\n/data/pg18\n1795000000\n5432\n/tmp/ratchet-a1\n\n  1234  56\nready   \n'

it('reads pid, start, socket folder and status', () => {
  expect(parsePostmasterFile(written)).toEqual({
    pid: 4711,
    startedAt: '1795000000',
    socketFolder: '/tmp/ratchet-a1',
    status: 'ready',
  })
})

it('takes a file that is still being written for what it is', () => {
  expect(parsePostmasterFile('')).toBeNull()
  expect(parsePostmasterFile('4711\n/data/pg18\n')).toMatchObject({ pid: 4711, socketFolder: '', status: '' })
})

it('does not take another process with the same number for a PostgreSQL, and keeps the memory key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postmaster-'))
  try {
    expect(servesFolder(process.pid, folder)).toBe(false)
    writeFileSync(join(folder, 'postmaster.pid'), written.replace('4711', String(process.pid)))
    disownStranger(folder)
    expect(readFileSync(join(folder, 'postmaster.pid'), 'utf8')).toBe(written.replace('4711', '2147483647'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
