import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canonicalDefinitions } from '../../packages/wording/src/index.ts'
import { root, sourceFiles } from './source-files.ts'

const glossary = readFileSync(`${root}/GLOSSARY.md`, 'utf8')
const rows = [...glossary.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|.*\|$/gm)].slice(1) // below the heading
const terms = rows.map((row) => row[1]?.trim() ?? '')
const files = sourceFiles()

/** A code name is a word of the sources or the name of a file. */
const isKnown = (name: string) => {
  const word = name.replace(/\(\)$/, '')
  return files.some(
    ({ path, text }) => path.endsWith(`/${word}.ts`) || path.endsWith(`/${word}`) || text.includes(word),
  )
}

test('every code name of the glossary is in the code', () => {
  const names = rows.flatMap((row) =>
    [...(row[3] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
  )
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name) => !isKnown(name))).toEqual([])
})

test('the glossary is in alphabetical order and explains each term once', () => {
  expect(terms.length).toBeGreaterThan(40)
  expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')))
})

test('the definitions that the product quotes are those of the glossary, word for word', () => {
  const quotations = glossary.split(/\n{2,}/).map((text) => text.replace(/^> /gm, '').replaceAll('\n', ' '))
  const quoted = quotations.flatMap((text) => {
    const [, term, words] = /^\*\*([^*]+)\*\*: “(.+)”$/.exec(text.trim()) ?? []
    return term && words ? [[term, words] as const] : []
  })
  expect(Object.fromEntries(quoted)).toEqual(canonicalDefinitions)
})
