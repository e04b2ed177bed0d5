import { expect, test } from 'vitest'
import { warningCodes } from '../../packages/wording/src/facts.ts'
import { sourceFiles } from './source-files.ts'

/** Codes are strings on their way from the engine through the store to the page: no type holds the two ends together. */
test('every warning that engines and rooms give has its words', () => {
  const given = new Set<string>()
  for (const { path, text } of sourceFiles()) {
    if (
      !/^(packages\/(statistics|core)\/src\/(verdict|calendar|seven-steps)|apps\/web\/src\/features\/seven-steps)/.test(
        path,
      )
    )
      continue
    for (const [, code] of text.matchAll(/code: '([a-z_]+)',\s*params:/g)) if (code) given.add(code)
  }
  expect(given.size).toBeGreaterThan(10)
  expect([...given].filter((code) => !(warningCodes as readonly string[]).includes(code))).toEqual([])
})
