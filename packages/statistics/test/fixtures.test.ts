import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runFolder } from '../../../scripts/fixtures/run-folder.ts'

const own = fileURLToPath(new URL('./cases', import.meta.url))
const shared = fileURLToPath(new URL('../../../../shared/fixtures/measurement', import.meta.url))

describe('oracle cases', () => {
  test("the project's own cases all pass", () => {
    const reports = runFolder(own)
    expect(reports.flatMap(({ failures }) => failures)).toEqual([])
    expect(reports.reduce((sum, { passed }) => sum + passed, 0)).toBeGreaterThanOrEqual(65)
  })

  // Registered only where the folder is: a copy of the repository alone has it not, and nothing may count as skipped.
  if (!existsSync(shared)) return
  test('the shared cases of every family pass', () => {
    const built = runFolder(shared)
    expect(built.flatMap(({ failures }) => failures)).toEqual([])
    expect(built.reduce((sum, { passed }) => sum + passed, 0)).toBe(298)
    expect(built.find(({ family }) => family === 'verdict')?.passed).toBe(28)
    expect(built.find(({ family }) => family === 'verdict-v2')?.passed).toBe(12)
  }, 30_000)
})
