import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { safePath, staticFile } from './static-files.ts'

let folder: string
beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'ratchet-static-'))
  folder = join(root, 'dist')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(root, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'export {}')
})
afterAll(() => rm(join(folder, '..'), { recursive: true }))

const typeOf = async (path: string) => (await staticFile(folder, path))?.headers.get('content-type') ?? null

describe('static files', () => {
  it('come with their type; hashed ones may be kept for ever', async () => {
    const asset = await staticFile(folder, '/assets/app-1a2b.js')
    expect(asset?.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(asset?.headers.get('cache-control')).toContain('immutable')
    expect((await staticFile(folder, '/'))?.headers.get('cache-control')).toBe('no-cache')
  })

  it('give the page for addresses of the app, and nothing for missing files', async () => {
    expect(await typeOf('/improvements/0190')).toBe('text/html; charset=utf-8')
    expect(await typeOf('/assets/gone.js')).toBeNull()
  })

  it('never leave their folder', () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/../../secret.txt',
      '/a%00b',
      '/%',
      '/..\\secret.txt',
    ]) {
      expect(safePath(folder, path)).toBeNull()
    }
    expect(safePath(folder, '/assets/app-1a2b.js')).toBe(join(folder, 'assets', 'app-1a2b.js'))
  })
})
