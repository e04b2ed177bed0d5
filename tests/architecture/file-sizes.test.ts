import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles()
const lines = files.map((file) => file.lines).sort((a, b) => a - b)
const quantile = (share: number) => lines[Math.floor(share * (lines.length - 1))] ?? Number.NaN

test('files stay small enough to be read at one sitting', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(quantile(0.5)).toBeLessThanOrEqual(80)
  expect(quantile(0.9)).toBeLessThanOrEqual(250)
})

test('a file of more than 400 lines gives its reason in its first line', () => {
  const silent = files.filter((file) => file.lines > 400 && !/^\/[/*]/.test(file.text))
  expect(silent.map((file) => `${file.path}: ${file.lines}`)).toEqual([])
})
