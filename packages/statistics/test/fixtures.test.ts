import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { families } from '../../../scripts/fixtures/families/index.ts'
import { runFolder } from '../../../scripts/fixtures/run-folder.ts'

const own = fileURLToPath(new URL('./cases', import.meta.url))
const shared =
  process.env.RATCHET_FIXTURES ??
  fileURLToPath(new URL('../../../../shared/fixtures/measurement', import.meta.url))
const foldersOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

describe('oracle cases', () => {
  test.each(foldersOf(own))("the project's own cases of %s all pass", (family) => {
    const reports = runFolder(join(own, family))
    expect(reports.flatMap(({ failures }) => failures)).toEqual([])
    expect(reports[0]?.passed).toBeGreaterThan(0)
  })

  // Registered only where the folder is: a copy of the repository alone has it not, and nothing may count as skipped.
  if (!existsSync(shared)) return
  test.each(foldersOf(shared))('the shared cases of %s all pass', (family) => {
    const [report, ...others] = runFolder(join(shared, family))
    expect(report?.failures).toEqual([])
    expect(others).toEqual([])
  })

  test('every family has an answer, and no case of the shared ones is lost', () => {
    expect(foldersOf(shared).filter((family) => !Object.hasOwn(families, family))).toEqual([])
    const passed = (family: string) => runFolder(join(shared, family))[0]?.passed
    expect([passed('verdict'), passed('verdict-v2'), passed('openslo')]).toEqual([28, 12, 12])
  })
})
