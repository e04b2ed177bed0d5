import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hashOfSources } from './sources-hash.ts'

it('changes with a name or a content, not with a test or a file elsewhere', () => {
  const root = mkdtempSync(join(tmpdir(), 'sources-'))
  try {
    mkdirSync(join(root, 'src/deep'), { recursive: true })
    writeFileSync(join(root, 'src/deep/a.ts'), 'one')
    const hash = () => hashOfSources(root, ['src', 'missing', 'index.html'])
    const first = hash()
    writeFileSync(join(root, 'src/deep/a.test.ts'), 'test')
    writeFileSync(join(root, 'elsewhere.ts'), 'x')
    expect(hash()).toBe(first)
    writeFileSync(join(root, 'src/deep/a.ts'), 'two')
    const second = hash()
    renameSync(join(root, 'src/deep/a.ts'), join(root, 'src/deep/b.ts'))
    expect(new Set([first, second, hash()]).size).toBe(3)
    writeFileSync(join(root, 'index.html'), '')
    expect(hash()).not.toBe(first)
  } finally {
    rmSync(root, { recursive: true })
  }
})
