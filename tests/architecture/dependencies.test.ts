import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const manifests = ['package.json', ...globSync('{packages,apps}/*/package.json', { cwd: root })].map(
  (path) => JSON.parse(readFileSync(`${root}/${path}`, 'utf8')) as Manifest,
)
const all = manifests.flatMap((manifest) =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }),
)
const foreign = all.filter(([name]) => !name.startsWith('@ratchet/'))
const list = readFileSync(`${root}/docs/decisions/dependencies.md`, 'utf8')
const listed = [...list.matchAll(/^\| `([^`]+)` \| (\S.*) \|$/gm)].map((row) => row[1] ?? '')

test('every dependency has its reason in the list, and the list no others', () => {
  expect(foreign.length).toBeGreaterThan(40)
  expect([...new Set(listed)].sort()).toEqual([...new Set(foreign.map(([name]) => name))].sort())
})

test('every version is exact', () => {
  expect(foreign.filter(([, version]) => !/^(npm:[^@]+@)?\d[^ ^~*x]*$/.test(version))).toEqual([])
})

test('one version of each in the whole house', () => {
  const versions = new Map<string, Set<string>>()
  for (const [name, version] of foreign) versions.set(name, (versions.get(name) ?? new Set()).add(version))
  expect([...versions].filter(([, found]) => found.size > 1)).toEqual([])
})
