import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

const texts = globSync('**/*.{ts,tsx,js,cjs,json,css,html,sql,md}', {
  cwd: root,
  exclude: ['**/node_modules/**', '**/dist/**', '**/coverage/**'],
}).map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }))

/** Where somebody's machine or package registry shows through. */
const trace = /(?<![\w.])\/(?:home|Users|root|work)\/\w|"resolved": "https?:|\bregistry\.[a-z]+\.[a-z]+\b/

test('no file names a folder of somebody’s machine or a package registry', () => {
  expect(texts.length).toBeGreaterThan(400)
  expect(texts.filter(({ text }) => trace.test(text)).map(({ path }) => path)).toEqual([])
})

test('such traces are noticed', () => {
  expect(trace.test(['see ', 'home', 'ada', 'notes.md'].join('/'))).toBe(true)
  expect(trace.test(`"resolved": "${'https'}://packages.example.org/x.tgz"`)).toBe(true)
  expect(trace.test('apps/web/src/root/home.ts')).toBe(false)
})

test('file names come from the field, not from programming', () => {
  const empty = /(^|[/-])(utils?|helpers?|managers?|handlers?|misc)([/.-])/
  expect(texts.map(({ path }) => path).filter((path) => empty.test(path))).toEqual([])
})
